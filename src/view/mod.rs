//! What leaves the core: plain types in the reader's words, and their formats.
