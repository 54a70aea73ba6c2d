//! Writes model files, for the laboratory and for tests; ships with nothing.

use super::format::{MAGIC, NAME, ROW, SUMMED_FROM, TABLE, VERSION, checksum};

/// Collects sections and writes them as one file.
#[derive(Debug, Default)]
pub struct Builder {
    sections: Vec<(&'static str, Vec<u8>)>,
}

impl Builder {
    /// A file without sections.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a section.
    ///
    /// # Panics
    /// Where the name is longer than a row of the table holds, or taken.
    pub fn add(&mut self, name: &'static str, bytes: Vec<u8>) -> &mut Self {
        let taken = self.sections.iter().any(|(other, _)| *other == name);
        assert!(name.len() <= NAME && !taken, "the section {name}");
        self.sections.push((name, bytes));
        self
    }

    /// The whole file.
    ///
    /// # Panics
    /// Where it is longer than 4 GB.
    pub fn finish(&self) -> Vec<u8> {
        let mut offset = TABLE + self.sections.len() * ROW;
        let mut bytes = vec![0; SUMMED_FROM];
        bytes.extend(word(self.sections.len()));
        for (name, section) in &self.sections {
            let mut padded = [0; NAME];
            padded[..name.len()].copy_from_slice(name.as_bytes());
            bytes.extend(padded);
            bytes.extend(word(offset));
            bytes.extend(word(section.len()));
            offset += section.len();
        }
        for (_, section) in &self.sections {
            bytes.extend(section);
        }
        let sum = checksum(&bytes[SUMMED_FROM..]);
        bytes[..8].copy_from_slice(&MAGIC);
        bytes[8..12].copy_from_slice(&VERSION.to_le_bytes());
        bytes[12..16].copy_from_slice(&word(offset));
        bytes[16..20].copy_from_slice(&sum.to_le_bytes());
        bytes
    }
}

fn word(number: usize) -> [u8; 4] {
    let number = u32::try_from(number).expect("a model of less than 4 GB");
    number.to_le_bytes()
}
