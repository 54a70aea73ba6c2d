//! `wasm-pack.toml`: what is built, with which tools, and how big it may be.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::run::{Failure, Outcome};

/// The whole file. Every key is read and none may be missing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Config {
    pub(crate) wasm_pack: WasmPack,
    pub(crate) tools: Tools,
    pub(crate) budget: Budget,
}

/// The arguments of wasm-pack.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WasmPack {
    pub(crate) target: String,
    /// From the top of the project.
    pub(crate) out_dir: String,
    pub(crate) out_name: String,
    /// "release", "profiling" or "dev": profiles that wasm-pack names itself. Of others it
    /// does not read what `Cargo.toml` says of wasm-opt.
    pub(crate) profile: String,
}

/// The version wanted of each tool.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tools {
    pub(crate) wasm_bindgen: String,
    pub(crate) wasm_pack: String,
    pub(crate) binaryen: String,
    pub(crate) geckodriver: String,
}

/// Bytes after Brotli at quality 11, by kind of file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) wasm: u64,
    pub(crate) js: u64,
    pub(crate) css: u64,
    pub(crate) html: u64,
    pub(crate) other: u64,
    pub(crate) total: u64,
    /// The readers of formats, which are fetched when such a file comes; not in the total.
    pub(crate) formats: u64,
    /// The page as one file.
    pub(crate) single: u64,
}

impl Config {
    /// Reads `wasm-pack.toml` at the top of the project.
    pub(crate) fn read(root: &Path) -> Outcome<Self> {
        let text = fs::read_to_string(root.join("wasm-pack.toml"))?;
        toml::from_str(&text).map_err(|error| Failure::new(format!("wasm-pack.toml: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!("../../../wasm-pack.toml");

    #[test]
    fn the_shipped_file_has_exactly_the_keys_that_are_read() {
        let config: Config = toml::from_str(SHIPPED).expect("every key known, none missing");
        let kinds = &config.budget;
        assert!(kinds.total <= kinds.wasm + kinds.js + kinds.css + kinds.html + kinds.other);
    }

    #[test]
    fn a_key_that_nobody_reads_is_an_error() {
        let more = SHIPPED.replace("[tools]", "[tools]\nabacus = \"1\"");
        let error = toml::from_str::<Config>(&more).expect_err("unknown");
        assert!(error.to_string().contains("abacus"));
    }

    #[test]
    fn a_key_that_is_missing_is_an_error() {
        let less = SHIPPED.replace("profile = \"release\"", "");
        let error = toml::from_str::<Config>(&less).expect_err("missing");
        assert!(error.to_string().contains("profile"));
    }

    #[test]
    fn the_crate_is_of_the_version_of_its_tool() {
        let config: Config = toml::from_str(SHIPPED).expect("reads");
        let wanted = format!("wasm-bindgen = \"={}\"", config.tools.wasm_bindgen);
        assert!(include_str!("../../../Cargo.toml").contains(&wanted));
    }
}
