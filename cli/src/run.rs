//! Many documents: read on one thread, worked out on all, written in the order of the input.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use rayon::prelude::*;

use crate::args::{InputArgs, WorkArgs};
use crate::input::{Article, Job};
use crate::output::{Frame, Output};
use crate::progress::Progress;
use crate::queue::Queue;

/// Reads every document of `input` and writes what `render` makes of it, set in `frame`.
pub fn run(
    input: &InputArgs,
    work: &WorkArgs,
    frame: Frame,
    render: impl Fn(&Article) -> Vec<u8> + Sync,
) -> io::Result<ExitCode> {
    let mut output = Output::open(work.output.as_deref(), frame)?;
    let mut progress = Progress::new(work, &input.files);
    let pool =
        rayon::ThreadPoolBuilder::new().num_threads(work.threads.into()).build().map_err(io::Error::other)?;
    let queue = start_reading(input.clone(), progress.clone(), pool.current_num_threads());

    let (mut done, mut failed) = (0, 0);
    while let Some(jobs) = queue.take() {
        let answer = |job: Job| job.read(input, &progress).map(|article| render(&article));
        let answers: Vec<_> = pool.install(|| jobs.into_par_iter().with_max_len(1).map(answer).collect());
        for answer in answers {
            match answer {
                Ok(record) => {
                    output.write(&record)?;
                    done += 1;
                }
                Err(problem) => {
                    progress.say(problem);
                    failed += 1;
                }
            }
        }
        output.flush()?;
        progress.documents(done);
    }
    output.finish()?;
    progress.finish();
    if failed == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    progress.say(format_args!("aldus: {done} {} done, {failed} failed", plural(done, "document")));
    Ok(ExitCode::FAILURE)
}

/// Starts the thread that fills the queue. Nobody joins it: when the output is gone, the program ends although this
/// thread may still wait for input.
fn start_reading(input: InputArgs, progress: Progress, threads: usize) -> Arc<Queue> {
    let queue = Arc::new(Queue::new(threads));
    let filled = Arc::clone(&queue);
    thread::spawn(move || {
        let _closing = filled.closing();
        for source in input.files {
            if source.has_lines(input.input_format) {
                source.lines(&progress, |job| filled.push(job));
            } else {
                filled.push(Job::Text(source));
            }
        }
    });
    queue
}

pub fn plural(count: usize, word: &str) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
