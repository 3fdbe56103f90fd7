//! Many documents: read on one thread, worked out on all, written in the order of the input.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::args::{InputArgs, WorkArgs};
use crate::input::{Article, Job, Problem};
use crate::output::{Frame, Output};
use crate::progress::Progress;
use crate::queue::Queue;

/// What became of a job: what is to be written, or why there is nothing.
type Answer = Result<Vec<u8>, Problem>;

/// Reads every document of `input` and writes what `render` makes of it, set in `frame`.
pub fn run(
    input: &InputArgs,
    work: &WorkArgs,
    frame: Frame,
    render: impl Fn(&Article) -> Vec<u8> + Sync,
) -> io::Result<ExitCode> {
    let output = Output::open(work.output.as_deref(), frame)?;
    let progress = Progress::new(work, &input.files);
    let threads = match work.threads {
        0 => thread::available_parallelism().map_or(1, NonZero::get),
        threads => threads.into(),
    };
    let queue = start_reading(input.clone(), progress.clone(), threads);
    let (answers, answered) = mpsc::channel();
    thread::scope(|scope| {
        let worker = |answers: Sender<(usize, Vec<Answer>)>| {
            let _abandoning = queue.abandoning();
            while let Some((first, jobs)) = queue.take() {
                let answer = |job: Job| job.read(input, &progress).map(|article| render(&article));
                // Nobody listens any more when the output is gone.
                if answers.send((first, jobs.into_iter().map(answer).collect())).is_err() {
                    return;
                }
            }
        };
        let started: io::Result<()> = (0..threads).try_for_each(|_| {
            let answers = answers.clone();
            thread::Builder::new().spawn_scoped(scope, move || worker(answers)).map(drop)
        });
        drop(answers);
        let result = started.and_then(|()| write(answered, &queue, output, progress.clone()));
        // The threads end with the output, whatever the input would still bring.
        queue.abandon();
        result
    })
}

/// Writes the answers in the order of their numbers, and flushes whenever the next would have to be read first.
fn write(
    answered: Receiver<(usize, Vec<Answer>)>,
    queue: &Queue,
    mut output: Output,
    mut progress: Progress,
) -> io::Result<ExitCode> {
    let (mut done, mut failed) = (0, 0);
    // The answers that came before their turn, by the number of the first.
    let mut early = BTreeMap::new();
    for (first, answers) in answered {
        early.insert(first, answers);
        while let Some(answers) = early.remove(&(done + failed)) {
            let count = answers.len();
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
            if queue.written(count) {
                output.flush()?;
            }
            progress.documents(done);
        }
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
