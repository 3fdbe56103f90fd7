//! The jobs between the thread that reads them and the threads that do them.
//!
//! A job counts until its answer has been written. So the reader waits when the answers do, and what lies in memory at
//! any time is bounded, also where one long document keeps the answers of all that came after it waiting.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::input::Job;

/// At most so many jobs are read and not yet written, …
const JOBS: usize = 512;
/// … of about so many bytes together, unless some thread would then go without.
const BYTES: usize = 4 << 20;
/// A thread takes so many at once, where there are as many: to wake another thread costs as much as a short document.
const TAKEN: usize = 16;

pub struct Queue {
    threads: usize,
    state: Mutex<State>,
    /// There is something to take, or there will be nothing more.
    filled: Condvar,
    /// There is room for other jobs.
    freed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<Job>,
    /// The weights of all jobs that are not yet written, in the order of the input.
    open: VecDeque<usize>,
    weight: usize,
    /// The number of the next job to take.
    next: usize,
    closed: bool,
    /// How many threads wait for something to take, and whether the reader waits for room: nobody else need be woken.
    idle: usize,
    full: bool,
}

impl Queue {
    pub fn new(threads: usize) -> Queue {
        Queue { threads, state: Mutex::default(), filled: Condvar::new(), freed: Condvar::new() }
    }

    /// Adds a job, once there is room.
    pub fn push(&self, job: Job) {
        let weight = job.weight();
        let mut state = self.lock();
        state.full = self.has(&state, JOBS, BYTES);
        while state.full && !state.closed {
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.weight = state.weight.saturating_add(weight);
        state.open.push_back(weight);
        state.waiting.push_back(job);
        if state.idle > 0 {
            self.filled.notify_one();
        }
    }

    /// Whether so many jobs are open, or so many bytes in more jobs than the threads could have at once.
    fn has(&self, state: &State, jobs: usize, bytes: usize) -> bool {
        state.open.len() >= jobs || (state.weight >= bytes && state.open.len() >= 2 * self.threads)
    }

    /// The next jobs, with the number of the first, or waits for one; `None` when there will be no more.
    pub fn take(&self) -> Option<(usize, Vec<Job>)> {
        let mut state = self.lock();
        while state.waiting.is_empty() && !state.closed {
            state.idle += 1;
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
        // So few that the others have as many.
        let count = (state.waiting.len() / (2 * self.threads)).clamp(1, TAKEN).min(state.waiting.len());
        let jobs: Vec<Job> = state.waiting.drain(..count).collect();
        let first = state.next;
        state.next += count;
        (count > 0).then_some((first, jobs))
    }

    /// The `count` oldest open jobs have been written. Returns whether none is open now, so that only the input is waited for.
    pub fn written(&self, count: usize) -> bool {
        let mut state = self.lock();
        let weight: usize = state.open.drain(..count).fold(0, usize::saturating_add);
        state.weight = state.weight.saturating_sub(weight);
        // The reader is woken for half of what there is room for, not for every job.
        if state.full && !self.has(&state, JOBS / 2, BYTES / 2) {
            state.full = false;
            self.freed.notify_one();
        }
        state.open.is_empty()
    }

    /// Says [`Queue::close`] when it is dropped, however its thread ends.
    pub fn closing(self: &Arc<Queue>) -> impl Drop + use<> {
        Finally(Arc::clone(self), Queue::close)
    }

    /// Says [`Queue::abandon`] when it is dropped in a panic: the job of that thread will never be written.
    pub fn abandoning(self: &Arc<Queue>) -> impl Drop + use<> {
        Finally(Arc::clone(self), |queue| {
            if thread::panicking() {
                queue.abandon();
            }
        })
    }

    /// Nothing more will be pushed: what waits can still be taken.
    fn close(&self) {
        self.lock().closed = true;
        self.filled.notify_all();
        self.freed.notify_all();
    }

    /// Nothing more is wanted: what waits is let go.
    pub fn abandon(&self) {
        self.lock().waiting.clear();
        self.close();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Finally(Arc<Queue>, fn(&Queue));

impl Drop for Finally {
    fn drop(&mut self) {
        (self.1)(&self.0);
    }
}
