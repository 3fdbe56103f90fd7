//! Which marks open, which close and which are none: the reading of all marks of the text that costs least.
//!
//! A reading goes through the marks from left to right with the quotations that are open. At each mark it opens one,
//! closes one, gives up one whose closing mark must be missing, or passes over the mark; at the end of a paragraph it
//! gives up what is open, or carries it on. Each step costs what [`Mark`] says. Of the readings with the same open
//! quotations only the cheapest goes on, and never more than [`WIDTH`] of them, so time is linear in the number of marks.

use super::mark::{Cost, Mark};
use crate::chars::Family;

/// How many readings go on side by side.
const WIDTH: usize = 10;
/// A reading that costs this much more than the cheapest is not followed any further.
const SPREAD: Cost = 150;
/// How deep quotations nest.
const DEPTH: usize = 4;
/// After this many marks without a decision the cheapest reading is taken, so that memory stays bounded.
const UNDECIDED: usize = 2000;

/// A quotation that goes on in another paragraph without an opening mark there; and each paragraph that it goes on.
const CARRIED: Cost = 40;
const CARRIED_PARAGRAPH: Cost = 10;
/// What a quotation that goes on in another paragraph can gain at most over a reading in which nothing is open: a closing mark
/// that finds no partner there ([`CLEARLY_A_MARK`]), and [`NEXT_SENTENCE`].
const CARRIED_GAIN: Cost = CLEARLY_A_MARK + NEXT_SENTENCE;
/// A quotation that goes on in the next line, where the line before does not end as a sentence does.
const CARRIED_LINE: Cost = 10;
/// A quotation that goes on in the next paragraph, which repeats the opening mark.
const CONTINUED: Cost = 10;
/// Each level of nesting beyond the second.
const DEEP: Cost = 30;
/// A closing mark found only when an inner quotation is given up, on top of the price of that.
const ACROSS: Cost = 10;
/// One mark that closes two single quotations.
const TWOFOLD: Cost = 10;
/// What a mark of a plain paragraph costs at least as what it is not.
const A_MARK: Cost = 40;
/// What a mark costs at most as no mark.
const CLEARLY_A_MARK: Cost = 60;
/// How many marks a plain paragraph has at most.
const PLAIN: usize = 100;
/// What an opening mark right after the end of a sentence takes off the price of giving up the quotation before it.
const NEXT_SENTENCE: Cost = 15;

/// A quotation as the search found it: indices into the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) open: u32,
    pub(super) end: End,
}

/// How a quotation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With this mark.
    Closed(u32),
    /// Unclosed, somewhere before this mark.
    Before(u32),
    /// Unclosed, in its paragraph.
    Paragraph,
    /// Unclosed, and the next paragraph begins with this mark and goes on with it.
    Continued(u32),
}

/// What lies between the paragraphs of two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Border {
    /// As many ends of paragraphs.
    Paragraphs(u32),
    /// A line break in the middle of a sentence.
    Line,
    /// The end of the text.
    Text,
}

/// Finds the quotations, ordered by their opening marks. `border` tells what stands before the paragraph of a mark.
pub(super) fn search(marks: &[Mark], border: impl Fn(&Mark) -> Border) -> Vec<Found> {
    search_with(marks, border, plain_paragraph)
}

/// The same, with what reads a plain paragraph, so that tests can do without.
pub(super) fn search_with(
    marks: &[Mark],
    border: impl Fn(&Mark) -> Border,
    plain: impl Fn(&[Mark], usize, &mut Vec<Found>) -> Option<usize>,
) -> Vec<Found> {
    let mut search = Search {
        marks,
        steps: Vec::with_capacity(marks.len().min(UNDECIDED)),
        next: Vec::with_capacity(4 * WIDTH),
        best: Cost::MAX,
        tried: 0,
        order: Vec::with_capacity(4 * WIDTH),
        found: Vec::with_capacity(marks.len() / 2 + 1),
    };
    let mut readings = Vec::with_capacity(WIDTH);
    readings.push(Reading::default());
    let mut decided = 0;
    let mut at = 0;
    while let Some(mark) = marks.get(at) {
        let before = at.checked_sub(1).map_or(mark.paragraph, |at| marks[at].paragraph);
        if before != mark.paragraph {
            let border = match mark.paragraph - before {
                1 => border(mark),
                apart => Border::Paragraphs(apart),
            };
            search.cross_all(&mut readings, at, border);
        }
        if at - decided > UNDECIDED {
            search.cross_all(&mut readings, at, Border::Text);
        }
        if search.decide(&mut readings) {
            decided = at;
            if readings[0].depth() == 0 {
                let kept = search.found.len();
                if let Some(behind) = plain(marks, at, &mut search.found) {
                    at = behind;
                    continue;
                }
                search.found.truncate(kept);
            }
        }
        let costs = [mark.open(), mark.close(), mark.none()];
        for reading in &readings {
            search.read(reading, at as u32, costs);
        }
        search.prune(&mut readings);
        at += 1;
    }
    search.cross_all(&mut readings, marks.len(), Border::Text);
    search.decide(&mut readings);
    let mut found = search.found;
    found.sort_unstable_by_key(|found| found.open);
    found
}

/// Reads the marks from `at` to the end of the paragraph where each can only be what it looks like: pairs, at most two deep, that
/// cost nothing. Adds them to `found` and returns the mark behind them; for any other paragraph, `None`, and what it added is void.
///
/// Nothing is open before them. Any other reading takes a closing mark for none, or an opening mark for none and a closing one for
/// another ([`A_MARK`]), and then carries a partner over the end of the paragraph or gives it up; that costs more than a closing mark
/// of the same family further on that finds no partner.
pub(super) fn plain_paragraph(marks: &[Mark], at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let mut open: [Option<u32>; 2] = [None, None];
    let paragraph = marks.get(at)?.paragraph;
    // A longer one is left to the search, so that none is read over and over.
    let here = marks[at..].iter().take_while(|mark| mark.paragraph == paragraph).take(PLAIN);
    let mut behind = at;
    for mark in here {
        let [opens, closes, none] = [mark.open(), mark.close(), mark.none()];
        let depth = open.iter().flatten().count();
        let plain = if mark.twofold || none < A_MARK {
            false
        } else if opens == 0 && closes >= A_MARK {
            let fits = match open {
                [None, _] => true,
                [Some(outer), None] => mark.inside(&marks[outer as usize]) == 0,
                _ => false,
            };
            if fits {
                open[depth] = Some(behind as u32);
            }
            fits
        } else if closes == 0 && opens >= A_MARK && depth > 0 {
            let opener = open[depth - 1].take().unwrap_or_default();
            found.push(Found { open: opener, end: End::Closed(behind as u32) });
            marks[opener as usize].pair(mark) == 0
        } else {
            false
        };
        if !plain {
            return None;
        }
        behind += 1;
    }
    let ends = marks.get(behind).is_none_or(|next| next.paragraph != paragraph);
    (ends && open == [None, None]).then_some(behind)
}

/// The quotations that are open, from the outermost to the innermost.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Stack {
    /// Zero beyond `depth`, so that stacks are compared as they are.
    open: [u32; DEPTH],
    depth: usize,
}

impl Stack {
    fn top(&self) -> Option<u32> {
        self.open[..self.depth].last().copied()
    }

    fn popped(mut self) -> Stack {
        self.depth = self.depth.saturating_sub(1);
        self.open[self.depth] = 0;
        self
    }

    fn pushed(mut self, mark: u32) -> Stack {
        self.open[self.depth] = mark;
        self.depth += 1;
        self
    }
}

/// A reading of the marks so far.
#[derive(Clone, Copy, Default)]
struct Reading {
    cost: Cost,
    /// Its place among all that have been tried.
    order: u32,
    stack: Stack,
    /// Its last step that is noted, an index into `steps` plus one; zero for none.
    step: u32,
    /// What has ended since.
    ended: [Option<Found>; DEPTH],
}

impl Reading {
    fn top(&self) -> Option<u32> {
        self.stack.top()
    }

    fn depth(&self) -> usize {
        self.stack.depth
    }

    /// Ends the innermost quotation.
    fn end(&mut self, end: End) {
        let Some(open) = self.top() else { return };
        self.stack = self.stack.popped();
        // Each level ends at most once between two marks.
        self.ended[self.depth()] = Some(Found { open, end });
    }
}

struct Step {
    previous: u32,
    found: Found,
}

struct Search<'m> {
    marks: &'m [Mark],
    /// What the readings have ended, as linked lists that share their beginnings.
    steps: Vec<Step>,
    /// The readings that are being made: the cheapest of each stack.
    next: Vec<Reading>,
    /// What the cheapest of all costs, and how many have been tried.
    best: Cost,
    tried: u32,
    /// Their costs, with their order and places: they are too large to be sorted themselves.
    order: Vec<(Cost, u32, usize)>,
    /// What all readings agree on.
    found: Vec<Found>,
}

impl Search<'_> {
    /// Keeps the cheapest readings.
    fn prune(&mut self, readings: &mut Vec<Reading>) {
        readings.clear();
        let limit = self.best.saturating_add(SPREAD);
        (self.best, self.tried) = (Cost::MAX, 0);
        // Of readings that cost the same, the one that was tried first goes on.
        let costs = self.next.iter().enumerate().map(|(at, reading)| (reading.cost, reading.order, at));
        self.order.extend(costs.filter(|(cost, ..)| *cost <= limit));
        self.order.sort_unstable();
        for (.., at) in self.order.drain(..).take(WIDTH) {
            let mut reading = self.next[at];
            for found in reading.ended.iter_mut().rev().filter_map(Option::take) {
                self.steps.push(Step { previous: reading.step, found });
                reading.step = self.steps.len() as u32;
            }
            readings.push(reading);
        }
        self.next.clear();
    }

    /// Notes what has been found when only one reading is left.
    fn decide(&mut self, readings: &mut [Reading]) -> bool {
        let [only] = readings else { return false };
        while let Some(step) = (only.step as usize).checked_sub(1).and_then(|at| self.steps.get(at)) {
            self.found.push(step.found);
            only.step = step.previous;
        }
        self.steps.clear();
        only.cost = 0;
        true
    }

    /// Notes a reading that is being made, unless a cheaper one rules it out; its cost and its stack are asked before it is made.
    fn consider(&mut self, cost: Cost, stack: Stack, make: impl FnOnce() -> Reading) {
        self.tried += 1;
        if cost > self.best.saturating_add(SPREAD) {
            return;
        }
        self.best = self.best.min(cost);
        let order = self.tried;
        match self.next.iter_mut().find(|other| other.stack == stack) {
            Some(other) if other.cost <= cost => {}
            Some(other) => *other = Reading { cost, order, ..make() },
            None => self.next.push(Reading { cost, order, ..make() }),
        }
    }

    /// The ways to go on from `reading` with the mark `at`, which costs so much as an opening, a closing, or no mark.
    fn read(&mut self, reading: &Reading, at: u32, [open, close, none]: [Cost; 3]) {
        let marks = self.marks;
        let mark = &marks[at as usize];
        // Close the innermost quotation, or one around it whose inner ones were never closed.
        let mut given_up = *reading;
        while let Some(top) = given_up.top() {
            let across = if given_up.depth() < reading.depth() { ACROSS } else { 0 };
            let cost = given_up.cost + close + across;
            let closed = || {
                let mut closed = given_up;
                closed.end(End::Closed(at));
                closed
            };
            let around = given_up.stack.popped();
            self.consider(cost + marks[top as usize].pair(mark), around, closed);
            if mark.twofold && self.is_single(top) && around.top().is_some_and(|outer| self.is_single(outer))
            {
                self.consider(cost + TWOFOLD, around.popped(), || {
                    let mut both = closed();
                    both.end(End::Closed(at));
                    both
                });
            }
            self.give_up(&mut given_up, End::Before(at));
        }
        // Open a quotation, inside what is open or after giving it up.
        let mut outer = *reading;
        loop {
            if outer.depth() < DEPTH {
                let stack = outer.stack.pushed(at);
                let cost = outer.cost + open + self.nesting(&outer, mark);
                self.consider(cost, stack, || {
                    let mut opened = outer;
                    opened.stack = stack;
                    opened
                });
            }
            let Some(top) = outer.top() else { break };
            let earlier = &marks[top as usize];
            self.give_up(&mut outer, End::Before(at));
            if mark.follows_sentence() && earlier.begins_utterance() && earlier.family == mark.family {
                outer.cost -= NEXT_SENTENCE;
            }
        }
        self.consider(reading.cost + none, reading.stack, || *reading);
    }

    fn cross_all(&mut self, readings: &mut Vec<Reading>, at: usize, border: Border) {
        for reading in readings.iter() {
            self.cross(reading, at as u32, border);
        }
        let closed =
            self.next.iter().filter(|reading| reading.depth() == 0).map(|reading| reading.cost).min();
        if let Some(closed) = closed {
            self.next.retain(|reading| reading.cost <= closed + CARRIED_GAIN * reading.depth() as Cost);
        }
        self.prune(readings);
    }

    /// The ways to go on from `reading` over `border`, before the mark `at`.
    fn cross(&mut self, reading: &Reading, at: u32, border: Border) {
        let Some(open) = reading.top() else {
            self.consider(reading.cost, reading.stack, || *reading);
            return;
        };
        let mut ended = *reading;
        while let Some(open) = ended.top() {
            let opener = &self.marks[open as usize];
            let next = self.marks.get(at as usize).filter(|_| ended.depth() == 1 && border != Border::Text);
            if next.is_some_and(|next| opener.goes_on_with(next)) {
                ended.cost += CONTINUED;
                ended.end(End::Continued(at));
            } else {
                self.give_up(&mut ended, End::Paragraph);
            }
        }
        self.consider(ended.cost, ended.stack, || ended);
        let first = self.marks[open as usize].paragraph == self.marks[at as usize - 1].paragraph;
        let cost = match border {
            Border::Text => return,
            Border::Line => CARRIED_LINE,
            Border::Paragraphs(apart) => {
                CARRIED_PARAGRAPH * apart.min(100) as Cost + if first { CARRIED } else { 0 }
            }
        };
        self.consider(reading.cost + cost * reading.depth() as Cost, reading.stack, || *reading);
    }

    /// Gives up the innermost quotation: its closing mark is missing.
    fn give_up(&self, reading: &mut Reading, end: End) {
        if let Some(open) = reading.top() {
            reading.cost += self.marks[open as usize].unclosed();
            reading.end(end);
        }
    }

    /// What it costs to open `mark` inside the quotations that are open.
    fn nesting(&self, outer: &Reading, mark: &Mark) -> Cost {
        let deep = DEEP * outer.depth().saturating_sub(1) as Cost;
        outer.top().map_or(0, |open| mark.inside(&self.marks[open as usize])) + deep
    }

    fn is_single(&self, mark: u32) -> bool {
        self.marks[mark as usize].family == Family::Single
    }
}
