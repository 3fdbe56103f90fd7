//! Who or what the subject of a finite verb is: before it, behind it, or that of the verb joined to it.

mod prefield;

use super::{Opening, clause_follows, has_finite, is_finite, is_subordinator, start};
use crate::lexicon::{Number, Tags};
use crate::mention::{self, Mention, Referent};
use crate::reading::Reading;
use crate::token::Flags;

use prefield::prefield_subject;

/// The subject of the finite verb at `f`.
pub(crate) fn subject(reading: &Reading<'_>, f: usize) -> Option<Mention> {
    let (from, opening) = start(reading, f);
    // `die, zo zegt de krant, …`: the aside has a subject of its own.
    let aside = f > 1 && reading.lexeme(f - 1) == reading.known().zo && reading.is_comma(f - 2);
    let found = match opening {
        _ if aside => subject_after(reading, f),
        // `weersprak die verklaring en zei hij dat …`
        Opening::Relative(_)
            if f > 0 && reading.is(f - 1, Tags::CONJ_COORD) && has_pronoun_behind(reading, f) =>
        {
            subject_after(reading, f)
        }
        Opening::Relative(pronoun) => subject_in_relative(reading, pronoun, f),
        // `of dat zo wordt gezien antwoordt de minister`: the clause before the verb has had its own.
        Opening::Conjunction(_)
            if f > from
                && reading.is(f - 1, Tags::VERB)
                && (!reading.is(f - 1, Tags::NOUN | Tags::ADJ)
                    || reading.is(f - 1, Tags::PART) && reading.is(f - 2, Tags::AUX))
                && has_finite(reading, from, f)
                && !reading.is(f, Tags::AUX | Tags::MODAL | Tags::INF) =>
        {
            subject_after(reading, f)
        }
        // `Hoewel het nog loopt is de minister ervan overtuigd`: two verbs, each of its own clause.
        Opening::Conjunction(_)
            if f > from + 1
                && reading.is(f, Tags::AUX)
                && !reading.is(f - 1, Tags::INF | Tags::PART | Tags::NOUN | Tags::ADJ)
                && is_finite(reading, f - 1)
                && subject_after(reading, f).is_some_and(|subject| subject.tokens.start == f + 1) =>
        {
            subject_after(reading, f)
        }
        Opening::Conjunction(_) => first_mention(reading, from, f),
        // `De daders zegt hij niet te kennen`: a pronoun that can be nothing else.
        Opening::Main if has_pronoun_behind(reading, f) => subject_after(reading, f),
        Opening::Main => subject_behind_wat(reading, from, f)
            .or_else(|| shared_subject(reading, from, f))
            // `De vuisten gaan omhoog en roepen de bewoners`: no thing says it.
            // `noemt Kramer en weet de krant te melden`: somebody before an infinitive.
            .filter(|shared| {
                somebody_behind(reading, f)
                    .is_none_or(|behind| shared.can_speak() && !reading.is_te_infinitive(behind.tokens.end))
            })
            // `De daders zegt hij niet te kennen`: a plural object before the verb.
            .or_else(|| prefield_subject(reading, from, f).filter(|found| agrees(reading, found, f)))
            .or_else(|| subject_after(reading, f)),
    };
    // `X is een van degenen die vinden`: the verb agrees with all of them.
    let among = match opening {
        Opening::Relative(pronoun) => super::relative::one_of_few(reading, pronoun).is_some(),
        _ => false,
    };
    found.filter(|mention| among || agrees(reading, mention, f))
}

/// `Wat Kramer zegt, is dat …`: the name between the relative pronoun and its verb.
fn subject_behind_wat(reading: &Reading<'_>, from: usize, f: usize) -> Option<Mention> {
    let wat = reading.lexeme(from) == reading.known().wat
        && reading.has_flag(from, Flags::SENTENCE_START)
        && reading.is(f, Tags::REPORT);
    let subject = if wat { mention::mention_at(reading, from + 1, f) } else { None };
    subject.filter(|subject| subject.name.is_some() && subject.can_speak() && subject.tokens.end <= f)
}

/// `zegt hij`: a pronoun behind the verb that can be nothing but its subject.
pub(super) fn has_pronoun_behind(reading: &Reading<'_>, f: usize) -> bool {
    reading.is(f + 1, Tags::PRON_SUBJ)
        && !reading.is(f + 1, Tags::PRON_OBJ | Tags::DET | Tags::ADV | Tags::REL)
}

/// `Zelenski ontkende het en zei dat …`: a verb directly behind a conjunction has the subject of the verb before it.
fn shared_subject(reading: &Reading<'_>, from: usize, f: usize) -> Option<Mention> {
    let known = reading.known();
    let conjunction = from.checked_sub(1)?;
    let word = reading.lexeme(conjunction);
    if from != f || ![known.en, known.maar, known.of].contains(&word) {
        return None;
    }
    let limit = reading.start_of_sentence(f);
    let mut j = conjunction;
    let mut first = None;
    while let Some(k) = reading.before(j) {
        if k < limit {
            break;
        }
        if is_finite(reading, k) {
            // The main verb, not that of a clause which hangs on it.
            // `De krant sprak schippers die varen, maar vinden dat …`: a singular has no plural verb.
            let alone = |found: &Mention| {
                let pronoun = reading.lexicon.pronoun(reading.lexeme(found.head));
                reading.tags(f).is_plural_only()
                    && reading.tags(k).is_singular_only()
                    && (found.referent != Referent::Pronoun
                        || pronoun.is_some_and(|pronoun| pronoun.number == Number::Singular))
            };
            // `Hij lacht, pakt de hand van zijn moeder en zegt dat …`: what he takes.
            let taken = |found: &Mention| {
                found.referent == Referent::Thing
                    && found.tokens.start == k + 1
                    && reading.is(k + 1, Tags::DET | Tags::POSS)
                    && k > 0
                    && reading.is_comma(k - 1)
            };
            if matches!(start(reading, k).1, Opening::Main)
                && let Some(found) =
                    subject(reading, k).filter(|found| !taken(found) && (first.is_none() || !alone(found)))
            {
                return somebody_hanging(reading, &found, first, f).or(Some(found));
            }
            first.get_or_insert(k);
        }
        j = k;
    }
    subject(reading, first?)
}

/// `Het werd stil toen Kramer binnenkwam en zei dat …`: the main clause is about nobody who could report, the clause that hangs on it and
/// ends at `last`, right before the conjunction, is.
fn somebody_hanging(
    reading: &Reading<'_>,
    found: &Mention,
    last: Option<usize>,
    f: usize,
) -> Option<Mention> {
    let nobody = |mention: &Mention| {
        mention.name.is_none()
            && (!mention.can_speak() || reading.lexeme(mention.head) == reading.known().het)
    };
    let last = last.filter(|&last| last + 2 == f && reading.tags(f).reports() && nobody(found))?;
    let hangs = matches!(start(reading, last).1, Opening::Conjunction(_));
    subject(reading, last).filter(|somebody| hangs && !nobody(somebody))
}

/// `dat gisteren in Gent verscheen`, `dat zich kan meten`: nothing before the verb of the clause from `from` on can be its subject, so
/// what opens it is.
pub(crate) fn lacks_subject(reading: &Reading<'_>, from: usize) -> bool {
    let known = reading.known();
    let limit = reading.end_of_sentence(from);
    let passed = Tags::NOUN | Tags::DET | Tags::PRON_ADV | Tags::NEG;
    let mut i = from;
    while i < limit {
        if is_finite(reading, i) {
            // `acht mensen`
            return i > from && !reading.is(i, Tags::NUM);
        }
        if reading.is(i, Tags::PREP) && !reading.is(i, Tags::PRON_SUBJ | Tags::CONJ_SUB) {
            let Some(object) = mention::simple_mention_at(reading, i + 1, limit) else { return false };
            i = object.tokens.end;
        } else if let Some(time) = mention::simple_mention_at(reading, i, limit)
            .filter(|found| found.referent == Referent::Time && found.tokens.end > i)
            // `dat het tijd is om te gaan`
            .filter(|time| {
                let end = time.tokens.end;
                !(reading.lexeme(i) == known.het && end == i + 2 && reading.is(end, Tags::AUX))
            })
        {
            i = time.tokens.end;
        } else if reading.is(i, Tags::TIME | Tags::REFL)
            || reading.is(i, Tags::ADV)
                && !reading.is(i, passed | Tags::ADJ)
                && reading.lexeme(i) != reading.known().er
            // `dat nog geldig is`
            || reading.is(i, Tags::ADJ) && !reading.is(i, passed | Tags::PART) && is_finite(reading, i + 1)
        {
            i += 1;
        } else {
            return false;
        }
    }
    false
}

/// `roepen de bewoners`: people without a name right behind the verb, who agree with it.
fn somebody_behind(reading: &Reading<'_>, f: usize) -> Option<Mention> {
    subject_after(reading, f).filter(|behind| {
        let plural = reading.tags(f).is_plural_only();
        behind.tokens.start == f + 1
            && matches!(behind.referent, Referent::Unnamed | Referent::Person | Referent::Organisation)
            && (behind.plural || behind.joint) == plural
    })
}

/// A singular verb has no plural subject, and a plural verb not one thing; `ze`, names and joined phrases can be either.
fn agrees(reading: &Reading<'_>, mention: &Mention, f: usize) -> bool {
    if mention.joint {
        return true;
    }
    if reading.tags(f).is_plural_only() {
        return mention.plural || !is_one(reading, mention);
    }
    // `een aantal bewoners zegt`, `een groep jongeren zegt`, `een tiental bewoners zegt`
    let counts = |i: usize| {
        reading.is(i, Tags::NOUN) && !reading.is(i, Tags::PLURAL | Tags::ADJ | Tags::NUM)
            || reading.is(i, Tags::NUM) && reading.lexeme(i - 1) == reading.known().een
    };
    let counted = || (mention.tokens.start + 1..mention.head).any(counts);
    // `De plannen noemt de minister “laf”`
    let several = match mention.referent {
        Referent::Unnamed => true,
        Referent::Thing | Referent::Document => {
            reading.is(mention.head, Tags::PLURAL)
                && !reading.is(mention.head, Tags::NAME | Tags::GUESSED)
                && reading.is(mention.tokens.start, Tags::DET)
        }
        _ => false,
    };
    !(reading.tags(f).is_singular_only() && mention.plural && several && !counted())
}

/// `maar roepen een wethouder weg te sturen`, `Geen vraag mag, maar roepen`: one person or thing, and nothing that several can be.
fn is_one(reading: &Reading<'_>, mention: &Mention) -> bool {
    let thing = matches!(mention.referent, Referent::Thing | Referent::Document)
        && !reading.is(mention.head, Tags::GUESSED);
    (thing || reading.lexeme(mention.tokens.start) == reading.known().een)
        && mention.name.is_none()
        && !mention.tokens.clone().any(|i| reading.is(i, Tags::PLURAL | Tags::QUANTITY | Tags::GROUP))
}

fn subject_in_relative(reading: &Reading<'_>, pronoun: usize, f: usize) -> Option<Mention> {
    // `de brug, die volgens hem …`: the relative pronoun is the subject unless another noun phrase can be it.
    let oblique = reading.is(pronoun, Tags::PRON_ADV | Tags::WH) && !reading.is(pronoun, Tags::PRON_SUBJ)
        || is_preposition(reading, pronoun - 1);
    if oblique {
        return first_mention(reading, pronoun + 1, f);
    }
    if let Some(inner) = first_mention(reading, pronoun + 1, f)
        && (inner.referent != Referent::Pronoun
            || !reading.is(inner.head, Tags::PRON_OBJ)
            || reading.is(inner.head, Tags::PRON_SUBJ))
        && inner.can_speak()
        && inner.tokens.start == pronoun + 1
        && !has_it_about(reading, inner.head, f)
    {
        let somebody = |found: &Mention| {
            matches!(found.referent, Referent::Person | Referent::Unnamed | Referent::Organisation)
        };
        // `de krant die jongeren oproept`, `een brief die bewoners waarschuwt`
        if inner.plural && !inner.joint && reading.tags(f).is_singular_only() {
            let text = |found: &Mention| found.referent == Referent::Document && !found.plural;
            return antecedent(reading, pronoun).filter(|found| somebody(found) || text(found));
        }
        // `de minister, die het besluit “laf” noemt`: rather who speaks than a text.
        let quoted = inner.referent == Referent::Document && reading.closed_at(f - 1).is_some();
        return quoted.then(|| antecedent(reading, pronoun).filter(somebody)).flatten().or(Some(inner));
    }
    if let Some(only) = singled_out(reading, pronoun) {
        return Some(only);
    }
    let found = antecedent(reading, pronoun)?;
    if let Some(several) = several_before(reading, &found, pronoun, f) {
        return Some(several);
    }
    if let Some(people) = people_at(reading, &found, f) {
        return Some(people);
    }
    // `een brief van een bewoner die zegt`: the letter does.
    let thing = found.referent == Referent::Thing || found.referent == Referent::Document && found.plural;
    // `een brief van de minister, die zegt`: behind a comma she does.
    let person = found.referent == Referent::Document && reading.is_comma(pronoun - 1);
    if person
        && found.name.is_none()
        && let Some(person) =
            people_in(reading, &found).filter(|person| person.definite && agrees(reading, person, f))
    {
        return Some(person);
    }
    let people = if thing && found.name.is_none() { people_in(reading, &found) } else { None };
    let people = people.filter(|people| agrees(reading, people, f));
    Some(people.unwrap_or(found))
}

/// `X, die het over een ramp heeft`, `X, die het heeft over een ramp`: a word of the verb.
fn has_it_about(reading: &Reading<'_>, it: usize, f: usize) -> bool {
    reading.lexeme(it) == reading.known().het
        && reading.lexicon.is_perfect(reading.lexeme(f))
        && [it + 1, f + 1].iter().any(|&k| reading.reads(k, "over"))
}

/// `X is de enige die …`, `X is een van de weinigen geweest die …`: of whom the main clause says so.
fn singled_out(reading: &Reading<'_>, pronoun: usize) -> Option<Mention> {
    let last = super::relative::one_of_few(reading, pronoun)?;
    let begin = reading.start_of_sentence(last);
    let copula = (begin..last).rev().find(|&k| is_finite(reading, k))?;
    let is = reading.is(copula, Tags::AUX) && !reading.lexicon.is_perfect(reading.lexeme(copula));
    if !is { None } else { subject(reading, copula).filter(|who| who.can_speak() && who.tokens.end <= last) }
}

/// `schippers in Gent die zeggen`: a place does not agree with the verb, those who are there do.
fn people_at(reading: &Reading<'_>, place: &Mention, f: usize) -> Option<Mention> {
    let preposition = preposition_before(reading, place)?;
    let one = reading.is(place.head, Tags::PLACE | Tags::COUNTRY) && !place.plural && !place.joint;
    if !one || !reading.tags(f).is_plural_only() {
        return None;
    }
    mention_ending_at(reading, preposition)
        .filter(|people| people.plural && people.referent == Referent::Unnamed)
        .map(|people| Mention { tokens: people.tokens.start..place.tokens.end, ..people })
}

/// `brieven van bewoners die vinden`, `tot vreugde van Jansen, die zegt`: things do not speak, those to whom they belong do.
fn people_in(reading: &Reading<'_>, thing: &Mention) -> Option<Mention> {
    let end = thing.tokens.end;
    (thing.head + 1..end)
        .filter(|&of| reading.lexeme(of) == reading.known().van)
        .filter_map(|of| mention::mention_at(reading, of + 1, end))
        .find(|people| {
            people.tokens.end == end && matches!(people.referent, Referent::Person | Referent::Unnamed)
        })
}

/// A preposition, but not the noun in `de getuige die …`.
fn is_preposition(reading: &Reading<'_>, i: usize) -> bool {
    reading.is(i, Tags::PREP) && !reading.is(i, Tags::ROLE)
}

/// `stemmen in zijn hoofd die zeiden …`: before a plural verb several things, with the one thing behind their preposition.
fn several_before(reading: &Reading<'_>, found: &Mention, pronoun: usize, f: usize) -> Option<Mention> {
    let one = matches!(found.referent, Referent::Thing | Referent::Unnamed)
        && !found.plural
        && !found.joint
        && found.name.is_none()
        && !reading.is(found.head, Tags::GROUP);
    let preposition = preposition_before(reading, found)?;
    if !one || reading.lexeme(pronoun) != reading.known().die || !reading.tags(f).is_plural_only() {
        return None;
    }
    let end = found.tokens.end;
    if let Some(several) = mention_ending_at(reading, preposition) {
        return several.plural.then_some(Mention { tokens: several.tokens.start..end, ..several });
    }
    // `hoorde stemmen in zijn hoofd`: a verb as well.
    let noun =
        preposition.checked_sub(1).filter(|&i| reading.is(i, Tags::NOUN) && reading.is(i, Tags::PLURAL))?;
    let referent = Referent::Thing;
    Some(Mention { tokens: noun..end, head: noun, plural: true, referent, ..found.clone() })
}

/// The preposition right before a noun phrase.
fn preposition_before(reading: &Reading<'_>, inner: &Mention) -> Option<usize> {
    inner.tokens.start.checked_sub(1).filter(|&i| reading.is(i, Tags::PREP))
}

/// The noun phrase before a relative pronoun.
fn antecedent(reading: &Reading<'_>, pronoun: usize) -> Option<Mention> {
    let mut end = pronoun;
    if end > 0 && is_preposition(reading, end - 1) {
        end -= 1;
    }
    // `de minister zelf die …`
    end -= usize::from(end > 1 && reading.reads(end - 1, "zelf"));
    let comma = end > 0 && reading.is_comma(end - 1);
    if comma || end > 0 && reading.is(end - 1, Tags::PART | Tags::PARTICLE) {
        end -= usize::from(comma);
        // `was X te horen, die zei dat …`, `kwam iemand binnen die zei dat …`: the verbs that close the clause stand between.
        while end > 1
            && reading.is(
                end - 1,
                Tags::INF | Tags::PART | Tags::TE | if comma { Tags::NONE } else { Tags::PARTICLE },
            )
            && !reading.is(end - 1, Tags::NOUN)
        {
            end -= 1;
        }
    }
    mention_ending_at(reading, end)
}

/// The longest noun phrase that ends before token `end`.
pub(crate) fn mention_ending_at(reading: &Reading<'_>, end: usize) -> Option<Mention> {
    const LONGEST: usize = 20;
    let limit = reading.start_of_sentence(end.checked_sub(1)?).max(end.saturating_sub(LONGEST));
    let mut best: Option<Mention> = None;
    for i in (limit..end).rev() {
        // A noun phrase does not begin in the middle of another one.
        if let Some(found) = mention::mention_at(reading, i, end)
            && found.tokens.end == end
            && found.referent != Referent::Time
        {
            best = Some(found);
        } else if is_finite(reading, i) || is_subordinator(reading, i) {
            break;
        }
    }
    best
}

/// The first noun phrase from `from` on that can be a subject.
fn first_mention(reading: &Reading<'_>, from: usize, to: usize) -> Option<Mention> {
    let mut j = from;
    let mut thing = None;
    while j < to {
        if reading.is(j, Tags::PREP) && !reading.is(j, Tags::PRON_SUBJ) {
            // A prepositional phrase holds no subject.
            j = mention::simple_mention_at(reading, j + 1, to).map_or(j + 1, |object| object.tokens.end);
            // `dat naast Gent en Brugge andere steden …`: nor does the second part of it, if another phrase follows.
            if reading.lexeme(j) == reading.known().en
                && let Some(second) = mention::simple_mention_at(reading, j + 1, to)
                && mention::simple_mention_at(reading, second.tokens.end, to)
                    .is_some_and(|third| third.can_speak() || third.plural)
            {
                j = second.tokens.end;
            }
            continue;
        }
        match mention::mention_at(reading, j, to) {
            Some(found) if found.referent == Referent::Time => j = found.tokens.end,
            Some(found) if found.can_speak() => return Some(found),
            Some(found) => {
                j = found.tokens.end;
                thing.get_or_insert(found);
            }
            None => j = reading.after(j),
        }
    }
    thing
}

/// `maar Kok en Groot vinden`: behind one person a verb in the plural has another one before `en`.
pub(super) fn joins_two(reading: &Reading<'_>, k: usize, f: usize) -> bool {
    reading.lexeme(k) == reading.known().en
        && k > 0
        && reading.is(k - 1, Tags::NAME | Tags::NOUN | Tags::SOURCE_NOUN)
        && reading.tags(f).is_plural_only()
        && mention::simple_mention_at(reading, k + 1, f)
            // `maar Firan en een aantal bonden willen niet`
            .filter(|second| {
                let first = k > 1 && reading.is(k - 1, Tags::NAME) && reading.is(k - 2, Tags::CONJ_COORD);
                second.tokens.end == f && (!second.plural || first)
            })
            .is_some_and(|second| second.can_speak() && second.referent != Referent::Pronoun)
}

/// The noun phrase behind the verb, past adverbs and reflexives.
pub(crate) fn subject_after(reading: &Reading<'_>, f: usize) -> Option<Mention> {
    const ADVERBS: usize = 6;
    let end = reading.end_of_sentence(f);
    let mut i = f + 1;
    while i < end && i - f <= ADVERBS {
        if reading.has_flag(i, Flags::SENTENCE_START) {
            return None;
        }
        if i == f + 1
            && let Some(found) = small_particle(reading, i, end)
        {
            return Some(found);
        }
        // `melden onder meer de kranten`
        if reading.is_focus(i) {
            i += 2;
            continue;
        }
        if reading.is(i, Tags::PREP) && !reading.is(i, Tags::PRON_SUBJ | Tags::NAME) {
            // `zei tegen de krant minister X`: rare; `zei in Utrecht de minister`: rarer still.
            let object = mention::simple_mention_at(reading, i + 1, end)?;
            i = object.tokens.end;
            continue;
        }
        if is_subordinator(reading, i)
            && reading.lexeme(i) == reading.known().dat
            && clause_follows(reading, i + 1)
        {
            return None;
        }
        if let Some(found) = mention::mention_at(reading, i, end) {
            if found.referent == Referent::Time {
                i = found.tokens.end;
                continue;
            }
            // `vroeg hem de minister`: a pronoun that is no subject.
            if found.referent == Referent::Pronoun
                && reading.is(found.head, Tags::PRON_OBJ)
                && !reading.is(found.head, Tags::PRON_SUBJ)
            {
                i = found.tokens.end;
                continue;
            }
            // `maakt bekend een kind te verwachten`: the object of the infinitive.
            if found.referent == Referent::Thing && reading.is_te_infinitive(found.tokens.end) {
                return None;
            }
            return Some(found);
        }
        let passed = reading.is(
            i,
            Tags::ADV | Tags::REFL | Tags::NEG | Tags::TIME | Tags::PRON_ADV | Tags::PARTICLE | Tags::ADJ,
        );
        if !passed {
            return None;
        }
        i += 1;
    }
    None
}

/// `zegt van Boxtel`: papers that write the particle of a surname small.
fn small_particle(reading: &Reading<'_>, i: usize, end: usize) -> Option<Mention> {
    if reading.lexeme(i) != reading.known().van
        || !reading.is(i + 1, Tags::NAME)
        || reading.is(i + 1, Tags::PLACE | Tags::ORG | Tags::COUNTRY | Tags::DEMONYM | Tags::DEMONYM_ADJ)
    {
        return None;
    }
    let mut found = mention::mention_at(reading, i + 1, end)?;
    let name = found.name.clone().filter(|name| name.start == i + 1)?;
    found.tokens.start = i;
    found.name = Some(i..name.end);
    Some(found)
}
