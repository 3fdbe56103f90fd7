//! Which marks open, which close and which are none: the reading of all marks of the text that costs least.
//!
//! A reading goes through the marks from left to right with the quotations that are open. At each mark it opens one,
//! closes one, gives up one whose closing mark must be missing, or passes over the mark; at the end of a paragraph it gives up
//! what is open, or carries it on. Each step costs what [`Mark`] says. Of the readings with the same open quotations
//! only the cheapest goes on, and never more than [`WIDTH`] of them, so time is linear in the number of marks.

use super::mark::{Cost, Mark};
use crate::chars::Family;

/// How many readings go on side by side.
const WIDTH: usize = 10;
/// How deep quotations nest.
const DEPTH: usize = 4;
/// A quotation that goes on in another paragraph without an opening mark there; and each paragraph that it goes on.
const CARRIED: Cost = 40;
const CARRIED_PARAGRAPH: Cost = 10;
/// A quotation that goes on in the next line, where the line before does not end as a sentence does.
const CARRIED_LINE: Cost = 10;
/// A quotation that goes on in the next paragraph, which repeats the opening mark.
const CONTINUED: Cost = 10;
/// Each level of nesting beyond the second.
const DEEP: Cost = 30;
/// A closing mark found only when an inner quotation is given up, on top of the price of that.
const ACROSS: Cost = 10;

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

/// A reading of the marks so far.
#[derive(Clone, Copy)]
struct Reading {
    cost: Cost,
    open: [u32; DEPTH],
    depth: usize,
    /// Its last step, an index into `steps` plus one; zero for none.
    step: u32,
}

struct Step {
    previous: u32,
    found: Found,
}

/// Finds the quotations, ordered by where they end. `border` tells what stands before the paragraph of a mark.
pub(super) fn search(marks: &[Mark], border: impl Fn(&Mark) -> Border) -> Vec<Found> {
    let mut search = Search { marks, steps: Vec::new(), next: Vec::new() };
    let mut readings = vec![Reading { cost: 0, open: [0; DEPTH], depth: 0, step: 0 }];
    for (at, mark) in marks.iter().enumerate() {
        if at > 0 && marks[at - 1].paragraph != mark.paragraph {
            let border = match mark.paragraph - marks[at - 1].paragraph {
                1 => border(mark),
                apart => Border::Paragraphs(apart),
            };
            for reading in &readings {
                search.cross(reading, at as u32, border);
            }
            search.prune(&mut readings);
        }
        for reading in &readings {
            search.read(reading, at as u32);
        }
        search.prune(&mut readings);
    }
    for reading in &readings {
        search.cross(reading, marks.len() as u32, Border::Text);
    }
    search.prune(&mut readings);
    search.found(readings.first())
}

struct Search<'m> {
    marks: &'m [Mark],
    steps: Vec<Step>,
    next: Vec<Reading>,
}

impl Search<'_> {
    /// Keeps the cheapest reading of each stack of open quotations, and of these the cheapest.
    fn prune(&mut self, readings: &mut Vec<Reading>) {
        readings.clear();
        // A stable sort: of readings that cost the same, the one that was tried first goes on.
        self.next.sort_by_key(|reading| reading.cost);
        for reading in self.next.drain(..) {
            if readings.len() < WIDTH && !readings.iter().any(|other| other.stack() == reading.stack()) {
                readings.push(reading);
            }
        }
    }

    /// The ways to go on from `reading` with the mark `at`.
    fn read(&mut self, reading: &Reading, at: u32) {
        let mark = &self.marks[at as usize];
        // Close the innermost quotation, or one around it whose inner ones were never closed.
        let mut given_up = *reading;
        while let Some(open) = given_up.top() {
            let across = if given_up.depth < reading.depth { ACROSS } else { 0 };
            let mut closed = given_up;
            closed.cost += mark.close() + self.marks[open as usize].pair(mark) + across;
            self.end(&mut closed, End::Closed(at));
            self.next.push(closed);
            if mark.twofold && self.is_single(open) && closed.top().is_some_and(|outer| self.is_single(outer)) {
                let mut both = given_up;
                self.end(&mut both, End::Closed(at));
                self.end(&mut both, End::Closed(at));
                both.cost += mark.close() + 10;
                self.next.push(both);
            }
            self.give_up(&mut given_up, End::Before(at));
        }
        // Open a quotation, inside what is open or after giving it up.
        let mut outer = *reading;
        loop {
            if outer.depth < DEPTH {
                let mut opened = outer;
                opened.cost += mark.open() + self.nesting(&outer, mark);
                opened.open[opened.depth] = at;
                opened.depth += 1;
                self.next.push(opened);
            }
            let Some(open) = outer.top() else { break };
            let same = self.marks[open as usize];
            self.give_up(&mut outer, End::Before(at));
            // A mark right after the end of a sentence is a good reason to think that the one before has ended.
            if mark.follows_sentence() && same.begins_utterance() && same.family == mark.family {
                outer.cost -= 15;
            }
        }
        let mut passed = *reading;
        passed.cost += mark.none();
        self.next.push(passed);
    }

    /// The ways to go on from `reading` after the end of a paragraph, before the mark `at`.
    fn cross(&mut self, reading: &Reading, at: u32, border: Border) {
        let mut ended = *reading;
        while let Some(open) = ended.top() {
            let opener = &self.marks[open as usize];
            let continued = ended.depth == 1
                && matches!(border, Border::Line | Border::Paragraphs(1))
                && self.marks.get(at as usize).is_some_and(|next| opener.goes_on_with(next));
            if continued {
                ended.cost += CONTINUED;
                self.end(&mut ended, End::Continued(at));
            } else {
                self.give_up(&mut ended, End::Paragraph);
            }
        }
        self.next.push(ended);
        let Some(open) = reading.top() else { return };
        let first = self.marks[open as usize].paragraph == self.marks[at as usize - 1].paragraph;
        let cost = match border {
            Border::Text => return,
            Border::Line => CARRIED_LINE,
            Border::Paragraphs(apart) => CARRIED_PARAGRAPH * apart as Cost + if first { CARRIED } else { 0 },
        };
        let mut carried = *reading;
        carried.cost += cost * reading.depth as Cost;
        self.next.push(carried);
    }

    /// Gives up the innermost quotation: its closing mark is missing.
    fn give_up(&mut self, reading: &mut Reading, end: End) {
        if let Some(open) = reading.top() {
            reading.cost += self.marks[open as usize].unclosed();
            self.end(reading, end);
        }
    }

    /// Ends the innermost quotation.
    fn end(&mut self, reading: &mut Reading, end: End) {
        let Some(open) = reading.top() else { return };
        self.steps.push(Step { previous: reading.step, found: Found { open, end } });
        reading.step = self.steps.len() as u32;
        reading.depth -= 1;
    }

    /// What it costs to open `mark` inside the quotations that are open.
    fn nesting(&self, outer: &Reading, mark: &Mark) -> Cost {
        let deep = DEEP * outer.depth.saturating_sub(1) as Cost;
        outer.top().map_or(0, |open| mark.inside(&self.marks[open as usize])) + deep
    }

    fn is_single(&self, mark: u32) -> bool {
        self.marks[mark as usize].family == Family::Single
    }

    fn found(&self, best: Option<&Reading>) -> Vec<Found> {
        let mut found = Vec::new();
        let mut step = best.map_or(0, |reading| reading.step);
        while let Some(Step { previous, found: one }) = (step as usize).checked_sub(1).and_then(|at| self.steps.get(at)) {
            found.push(*one);
            step = *previous;
        }
        found.reverse();
        found
    }
}

impl Reading {
    fn stack(&self) -> &[u32] {
        &self.open[..self.depth]
    }

    fn top(&self) -> Option<u32> {
        self.stack().last().copied()
    }
}
