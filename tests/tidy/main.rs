//! The tree keeps what ARCHITECTURE.md promises. Each check reads the files that
//! git knows or would add, and a failure says what to do.

mod core;
mod form;
mod papers;
mod tree;
