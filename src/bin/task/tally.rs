//! Counting tests: what cargo, Vitest and our own runners print, as two numbers.

use std::ops::AddAssign;

/// Tests that passed and tests that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// One thing that went well.
    pub(crate) const ONE: Self = Self {
        passed: 1,
        failed: 0,
    };

    /// The counts of all lines of `output` that sum up a run of tests.
    pub(crate) fn read(output: &str) -> Self {
        let mut sum = Self::default();
        output
            .lines()
            .filter_map(Self::of_line)
            .for_each(|line| sum += line);
        sum
    }

    /// "test result: ok. 3 passed; 0 failed; …" (cargo, wasm-bindgen),
    /// "Tests  1 failed | 2 passed (3)" (Vitest), "3 passed, 0 failed" (ours).
    fn of_line(line: &str) -> Option<Self> {
        let line = line.trim();
        let ours = line.starts_with(|c: char| c.is_ascii_digit()) && line.ends_with(" failed");
        if !(ours || line.starts_with("test result: ") || line.starts_with("Tests ")) {
            return None;
        }
        let words: Vec<_> = line
            .split([' ', ';', ','])
            .filter(|word| !word.is_empty())
            .collect();
        let before = |name| {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at.checked_sub(1)?)?.parse().ok()
        };
        let (passed, failed) = (before("passed"), before("failed"));
        (passed.is_some() || failed.is_some()).then(|| Self {
            passed: passed.unwrap_or(0),
            failed: failed.unwrap_or(0),
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(output: &str, passed: u32, failed: u32) {
        assert_eq!(Tally::read(output), Tally { passed, failed }, "{output}");
    }

    #[test]
    fn cargos_lines_are_added_up() {
        check(
            "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored\n\
             test result: FAILED. 4 passed; 2 failed; 0 ignored",
            7,
            2,
        );
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        check(
            " Test Files  2 passed (2)\n      Tests  12 passed (12)",
            12,
            0,
        );
        check("      Tests  1 failed | 11 passed (12)", 11, 1);
    }

    #[test]
    fn our_own_line_counts_and_talk_does_not() {
        check("firefox: 40 passed, 1 failed\n40 passed, 1 failed", 40, 1);
        check("the test of 40 things passed", 0, 0);
        check("well, it failed", 0, 0);
    }
}
