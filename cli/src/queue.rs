//! The jobs that wait to be done: one thread fills, another takes all there is.
//!
//! The taker never waits for a full batch. So batches are large when the input is fast, and on a slow pipe every
//! line is answered before the next one comes.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::input::Job;

/// At most so many jobs wait, …
const JOBS: usize = 512;
/// … of about so many bytes together, unless some thread would then go without.
const BYTES: usize = 4 << 20;

pub struct Queue {
    /// How many jobs may wait whatever they weigh: one for each thread.
    threads: usize,
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    jobs: Vec<Job>,
    weight: usize,
    closed: bool,
}

impl Queue {
    pub fn new(threads: usize) -> Queue {
        Queue { threads, waiting: Mutex::default(), changed: Condvar::new() }
    }

    /// Adds a job, once there is room.
    pub fn push(&self, job: Job) {
        let full = |waiting: &mut Waiting| {
            waiting.jobs.len() >= JOBS || (waiting.weight >= BYTES && waiting.jobs.len() >= self.threads)
        };
        let mut waiting = self.changed.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner);
        waiting.weight = waiting.weight.saturating_add(job.weight());
        waiting.jobs.push(job);
        self.changed.notify_all();
    }

    /// Takes all jobs that wait, or waits for one; `None` when there will be no more.
    pub fn take(&self) -> Option<Vec<Job>> {
        let none_yet = |waiting: &mut Waiting| waiting.jobs.is_empty() && !waiting.closed;
        let mut waiting =
            self.changed.wait_while(self.lock(), none_yet).unwrap_or_else(PoisonError::into_inner);
        waiting.weight = 0;
        self.changed.notify_all();
        let jobs = std::mem::take(&mut waiting.jobs);
        (!jobs.is_empty()).then_some(jobs)
    }

    /// The end of the queue closes when this is dropped, however its thread ends.
    pub fn closing(&self) -> Closing<'_> {
        Closing(self)
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub struct Closing<'q>(&'q Queue);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.changed.notify_all();
    }
}
