//! Several articles at a time, answers in the order of the inputs.

use std::io;
use std::num::NonZeroUsize;

use rayon::ThreadPool;
use rayon::prelude::*;
use whosaid::Document;
use whosaid::view::Problem;

use crate::input::Input;
use crate::progress::Progress;

/// Articles that are read before the first of them is written, for each thread.
/// Enough that threads seldom wait for each other, few enough to hold.
const AHEAD: usize = 32;

/// The threads that read.
pub(crate) struct Readers {
    pool: ThreadPool,
    precise: bool,
}

impl Readers {
    /// So many as `jobs` says; `precise` ones name only speakers that are sure.
    pub(crate) fn new(jobs: Option<NonZeroUsize>, precise: bool) -> io::Result<Self> {
        let threads = jobs.map_or(0, NonZeroUsize::get);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().map_err(io::Error::other)?;
        Ok(Self { pool, precise })
    }

    /// Reads `inputs` and hands each answer to `take`, in order. Never holds
    /// more than a window of them; ends where `take` does.
    pub(crate) fn read(
        &self,
        inputs: &[Input],
        mut take: impl FnMut(Result<Document, Problem>) -> io::Result<()>,
    ) -> io::Result<()> {
        let progress = Progress::new(inputs.len());
        let window = AHEAD * self.pool.current_num_threads();
        inputs.chunks(window).try_for_each(|inputs| {
            let answers = self.pool.install(|| self.window(inputs, &progress));
            answers.into_iter().try_for_each(&mut take)
        })
    }

    fn window(&self, inputs: &[Input], progress: &Progress) -> Vec<Result<Document, Problem>> {
        let answers = inputs.par_iter().map(|input| {
            let answer = input.annotate();
            progress.one_more();
            match self.precise {
                true => answer.map(Document::precise),
                false => answer,
            }
        });
        answers.collect()
    }
}
