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

pub struct Queue {
    /// How many jobs may be open whatever they weigh: two for each thread, one to do and one to take next.
    least: usize,
    state: Mutex<State>,
    /// There is something to take, or there will be nothing more.
    filled: Condvar,
    /// There is room for another job.
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
}

impl Queue {
    pub fn new(threads: usize) -> Queue {
        Queue { least: 2 * threads, state: Mutex::default(), filled: Condvar::new(), freed: Condvar::new() }
    }

    /// Adds a job, once there is room.
    pub fn push(&self, job: Job) {
        let full = |state: &mut State| {
            !state.closed
                && (state.open.len() >= JOBS || (state.weight >= BYTES && state.open.len() >= self.least))
        };
        let weight = job.weight();
        let mut state = self.freed.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner);
        state.weight = state.weight.saturating_add(weight);
        state.open.push_back(weight);
        state.waiting.push_back(job);
        self.filled.notify_one();
    }

    /// The next job with its number, or waits for one; `None` when there will be no more.
    pub fn take(&self) -> Option<(usize, Job)> {
        let none_yet = |state: &mut State| state.waiting.is_empty() && !state.closed;
        let mut state = self.filled.wait_while(self.lock(), none_yet).unwrap_or_else(PoisonError::into_inner);
        let job = state.waiting.pop_front()?;
        state.next += 1;
        Some((state.next - 1, job))
    }

    /// The oldest open job has been written. Returns whether none is open now, so that only the input is waited for.
    pub fn written(&self) -> bool {
        let mut state = self.lock();
        let weight = state.open.pop_front().unwrap_or(0);
        state.weight = state.weight.saturating_sub(weight);
        self.freed.notify_one();
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
