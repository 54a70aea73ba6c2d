//! The browsers that tests drive: Chromium, Firefox and WebKitGTK, with their drivers.

use std::env;
use std::path::PathBuf;

use crate::run::{Outcome, is_on_path};
use crate::workshop::Workshop;
use crate::{apt, tools};

/// One thing that a browser needs: any of these programs, or this package.
struct Need {
    programs: &'static [&'static str],
    package: &'static str,
}

const NEEDS: &[Need] = &[
    Need {
        programs: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Need {
        programs: &["chromedriver"],
        package: "chromium-driver",
    },
    Need {
        programs: &["firefox", "firefox-esr"],
        package: "firefox-esr",
    },
    Need {
        programs: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Need {
        programs: &["Xvfb"],
        package: "xvfb",
    },
];

/// Takes the browsers that are there and installs the others.
pub(crate) fn obtain(workshop: &mut Workshop) -> Outcome {
    let missing: Vec<_> = NEEDS
        .iter()
        .filter(|need| !need.programs.iter().any(|program| is_on_path(program)))
        .map(|need| need.package)
        .collect();
    if !missing.is_empty() {
        apt::install(&missing, "browsers to test in", "2 minutes")?;
    }
    tools::geckodriver(workshop)
}

/// Where the driver of Chromium is.
pub(crate) fn chromedriver() -> PathBuf {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&paths)
        .map(|folder| folder.join("chromedriver"))
        .find(|path| path.is_file())
        .unwrap_or_else(|| "chromedriver".into())
}
