//! One function a table: which column means what.

mod cues;

use super::abbreviations;
use super::compound::HEAD;
use super::pronoun::Pronoun;
use super::table::{self, Row};
use super::{Lexicon, LexiconError, NO_GROUP, Name, NameStart, Tags, WordLists, last_letter};
use crate::token::{LexemeId, UNKNOWN};

/// What reads one row into the lexicon.
type ReadRow = fn(&mut Lexicon, &Row<'_>) -> Result<(), LexiconError>;

/// Adds the rows of `tsv` to the lexicon as those of the table called `name`.
pub(super) fn table(lexicon: &mut Lexicon, name: &str, tsv: &str) -> Result<(), LexiconError> {
    if name == abbreviations::TABLE {
        return lexicon.abbreviations.add(name, tsv);
    }
    let (columns, read): (usize, ReadRow) = match name {
        "function_words.tsv" => (2, function_word),
        "adverbials.tsv" => (2, adverbial),
        "endings.tsv" => (2, ending),
        "complements.tsv" => (2, complement),
        "pronouns.tsv" => (5, pronoun),
        "nouns.tsv" => (3, noun),
        "adjectives.tsv" => (4, adjective),
        "verb_forms.tsv" => (5, verb_forms),
        "time_words.tsv" => (2, time_word),
        "titles.tsv" => (5, title),
        "same_roles.tsv" => (2, same_roles),
        "org_nouns.tsv" => (5, org_noun),
        "documents.tsv" => (4, document),
        "given_names.tsv" => (2, given_name),
        "name_particles.tsv" => (2, name_particle),
        "places.tsv" => (2, place),
        "countries.tsv" => (5, country),
        "organisations.tsv" => (4, organisation),
        "term_markers.tsv" => (2, term_marker),
        "errand_verbs.tsv" => (2, errand_verb),
        "done_verbs.tsv" => (3, done_verb),
        "word_lists.tsv" => (2, word_list),
        "verbs.tsv" => (8, cues::verb),
        "cue_phrases.tsv" => (8, cues::cue_phrase),
        "cue_words.tsv" => (4, cues::cue_word),
        "speech_nouns.tsv" => (6, cues::speech_noun),
        "not_cues.tsv" => (4, cues::not_cue),
        _ => {
            let known: Vec<&str> = Lexicon::tables().collect();
            return Err(LexiconError::unknown_table(name, &known));
        }
    };
    for row in table::rows(name, tsv, columns) {
        read(lexicon, &row?)?;
    }
    Ok(())
}

impl Lexicon {
    fn tag(&mut self, word: &str, tags: Tags) -> LexemeId {
        let id = self.intern(word);
        self.change(id, |word| word.tags |= tags);
        if tags.any(HEAD) {
            self.heads.add(self.ids.word(id));
        }
        if tags.any(Tags::PARTICLE) {
            self.particles.add(word);
        }
        id
    }

    fn intern_all(&mut self, phrase: &str) -> Box<[LexemeId]> {
        phrase.split(' ').filter(|word| !word.is_empty()).map(|word| self.intern(word)).collect()
    }

    fn add_name(&mut self, form: &str, tags: Tags, group: u32) {
        self.add_form(form, tags | Tags::NAME, group);
    }

    /// Adds some words that are found as they stand: a proper name, or a fixed adverbial.
    fn add_form(&mut self, form: &str, tags: Tags, group: u32) {
        let words = self.intern_all(form);
        let Some(&first) = words.first() else { return };
        let second = words.get(1).copied().unwrap_or(UNKNOWN);
        // One form, several readings: `Britse` is an adjective and a woman.
        let mut same = None;
        self.names(first, second, |index| {
            if self.form(self.name(index)) == form {
                same.get_or_insert(index);
            }
        });
        if let Some(index) = same {
            let mut name = self.name(index);
            name.tags |= tags;
            if name.group == NO_GROUP {
                name.group = group;
            }
            self.names.set(index as usize, name);
            return;
        }
        let index = self.names.len() as u32;
        let start = self.forms.len() as u32;
        self.forms.to_mut().push_str(form);
        let end = self.forms.len() as u32;
        self.names.push(Name { tags, group, start, end, words: words.len() as u32 });
        let mut list = self.more(first).names;
        self.names_of.push(&mut list, NameStart { second, index });
        self.names_of.settle(list, |other, last| other.second <= last.second);
        self.change_more(first, |more| more.names = list);
        let small = !form.starts_with(char::is_uppercase);
        self.change(first, |word| {
            word.begins_name = true;
            word.begins_small_name |= small;
        });
    }

    fn add_group(&mut self) -> u32 {
        self.groups += 1;
        self.groups - 1
    }
}

fn function_word(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let tags = tag_list(row, 1)?;
    lexicon.tag(row.cell(0), tags);
    Ok(())
}

/// An adverbial that is none before a noun: a class that none of them has.
pub(crate) const ALONE: Tags = Tags::NUM;

/// One adverb in several words: `hoe dan ook`.
fn adverbial(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let alone = match row.cell(1) {
        "" => Tags::NONE,
        "alone" => ALONE,
        other => return Err(row.error(format!("alone or - expected, {other} found"))),
    };
    lexicon.add_form(row.cell(0), Tags::ADV | alone, NO_GROUP);
    Ok(())
}

fn tag_list(row: &Row<'_>, column: usize) -> Result<Tags, LexiconError> {
    let mut tags = Tags::NONE;
    for name in row.words(column) {
        tags |= Tags::named(name).ok_or_else(|| row.error(format_args!("{name:?} is no tag")))?;
    }
    Ok(tags)
}

fn pronoun(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let pronoun = Pronoun::parse(row)?;
    let id = lexicon.intern(row.cell(0));
    lexicon.change_more(id, |more| more.pronoun = Some(pronoun));
    lexicon.change(id, |word| word.pronoun = true);
    Ok(())
}

fn ending(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let tags = tag_list(row, 1)?;
    lexicon.endings[last_letter(row.cell(0).as_bytes())].push((row.cell(0).into(), tags));
    Ok(())
}

fn complement(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let heads = tag_list(row, 1)?;
    let preposition = lexicon.intern(row.cell(0));
    lexicon.complements.add(preposition, heads);
    Ok(())
}

fn same_roles(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let word = lexicon.intern(row.cell(0));
    for role in lexicon.intern_all(row.cell(1)) {
        lexicon.same_roles.add(word, role);
    }
    Ok(())
}

fn noun(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    add_noun(lexicon, row, 1, Tags::NOUN, false);
    Ok(())
}

/// A noun and its plurals, and whether compounds ending in them follow suit.
fn add_noun(lexicon: &mut Lexicon, row: &Row<'_>, plural: usize, tags: Tags, suffix: bool) {
    let lemma = lexicon.tag(row.cell(0), tags);
    if suffix {
        lexicon.make_suffix(lemma);
    }
    for form in row.words(plural) {
        let id = lexicon.tag(form, tags | Tags::PLURAL);
        lexicon.change(id, |word| word.lemma = lemma);
        if suffix {
            lexicon.make_suffix(id);
        }
    }
}

fn adjective(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    lexicon.tag(row.cell(0), Tags::ADJ);
    for form in row.words(1) {
        lexicon.tag(form, Tags::ADJ | Tags::ADJ_INFLECTED);
    }
    for form in row.words(2) {
        let inflected = if form.ends_with('e') { Tags::ADJ_INFLECTED } else { Tags::NONE };
        lexicon.tag(form, Tags::ADJ | inflected);
    }
    for form in row.words(3) {
        lexicon.tag(form, Tags::NOUN | Tags::ALSO_NOUN);
    }
    Ok(())
}

fn verb_forms(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    lexicon.tag(row.cell(0), Tags::INF | Tags::FIN_PL);
    for form in row.words(1) {
        lexicon.tag(form, Tags::FIN_SG);
    }
    for form in row.words(2) {
        lexicon.tag(form, past(form));
    }
    for form in row.words(3) {
        lexicon.tag(form, Tags::PART);
    }
    for form in row.words(4) {
        lexicon.tag(form, Tags::NOUN | Tags::ALSO_NOUN);
    }
    Ok(())
}

/// A past form is plural when it ends in `-n`: `zeiden`, `werkten`, `liepen`.
fn past(form: &str) -> Tags {
    Tags::PAST | if form.ends_with('n') { Tags::FIN_PL } else { Tags::FIN_SG }
}

fn time_word(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let suffix = row.yes(1)?;
    let id = lexicon.tag(row.cell(0), Tags::TIME);
    if suffix {
        lexicon.make_suffix(id);
    }
    Ok(())
}

fn title(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let gender = match row.cell(2) {
        "m" => Tags::MASCULINE,
        "f" => Tags::FEMININE,
        "" => Tags::NONE,
        other => return Err(row.error(format_args!("m, f or - expected, {other:?} found"))),
    };
    let kind = match row.cell(3) {
        "title" => Tags::TITLE,
        "role" => Tags::NONE,
        "epithet" => Tags::EPITHET,
        "relation" => Tags::RELATION,
        other => {
            return Err(row.error(format_args!("title, role, epithet or relation expected, {other:?} found")));
        }
    };
    let suffix = row.yes(4)?;
    add_noun(lexicon, row, 1, Tags::NOUN | Tags::ROLE | gender | kind, suffix);
    // `de schepen` of a town: the plural of another noun says nothing.
    let id = lexicon.tag(row.cell(0), Tags::NONE);
    lexicon.change(id, |word| (word.tags, word.lemma) = (word.tags & !Tags::PLURAL, UNKNOWN));
    Ok(())
}

fn org_noun(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let suffix = row.yes(3)?;
    let group = match row.cell(4) {
        "body" => Tags::NONE,
        "group" => Tags::GROUP,
        "pair" => Tags::GROUP | Tags::EPITHET,
        "name" => Tags::EPITHET,
        "media" => Tags::EPITHET | Tags::MEDIA,
        "party" => Tags::EPITHET | Tags::PARTY,
        "club" => Tags::EPITHET | Tags::CLUB,
        other => {
            let kinds = "body, group, pair, name, media, party or club";
            return Err(row.error(format_args!("{kinds} expected, {other:?} found")));
        }
    };
    add_noun(lexicon, row, 1, Tags::NOUN | Tags::ORG_NOUN | group, suffix);
    Ok(())
}

fn document(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let suffix = row.yes(3)?;
    add_noun(lexicon, row, 1, Tags::NOUN | Tags::DOCUMENT, suffix);
    Ok(())
}

fn given_name(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let gender = match row.cell(1) {
        "m" => Tags::MASCULINE,
        "f" => Tags::FEMININE,
        "x" => Tags::NONE,
        other => return Err(row.error(format_args!("m, f or x expected, {other:?} found"))),
    };
    lexicon.add_name(row.cell(0), Tags::GIVEN | gender, NO_GROUP);
    Ok(())
}

fn name_particle(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    lexicon.tag(row.cell(0), Tags::NAME_PARTICLE);
    Ok(())
}

fn place(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    lexicon.add_name(row.cell(0), Tags::PLACE, NO_GROUP);
    Ok(())
}

fn country(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let group = lexicon.add_group();
    lexicon.add_name(row.cell(0), Tags::COUNTRY, group);
    for form in row.words(1) {
        lexicon.add_name(form, Tags::DEMONYM_ADJ, group);
    }
    for form in row.words(2) {
        lexicon.add_name(form, Tags::DEMONYM, group);
    }
    for form in row.words(3) {
        lexicon.add_name(form, Tags::DEMONYM | Tags::PLURAL, group);
    }
    if !row.cell(4).is_empty() {
        lexicon.add_name(row.cell(4), Tags::PLACE | Tags::COUNTRY, group);
    }
    Ok(())
}

fn organisation(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let group = lexicon.add_group();
    let kind = match row.cell(2) {
        "media" => Tags::MEDIA,
        "party" => Tags::PARTY,
        "club" => Tags::CLUB,
        "union" | "ngo" | "government" | "court" | "university" | "military" | "international" => {
            Tags::NO_FIRM
        }
        _ => Tags::NONE,
    };
    let aliases = row.cell(1).split(" | ").filter(|alias| !alias.is_empty());
    for name in [row.cell(0)].into_iter().chain(aliases) {
        lexicon.add_name(name, Tags::ORG | kind, group);
    }
    Ok(())
}

fn term_marker(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    lexicon.tag(row.cell(0), Tags::TERM_MARKER);
    Ok(())
}

fn errand_verb(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    for form in row.words(1) {
        lexicon.tag(form, Tags::ERRAND);
    }
    Ok(())
}

fn done_verb(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let beside = lexicon.intern_all(row.cell(2));
    for form in row.words(1) {
        let form = lexicon.intern(form);
        lexicon.done_verbs.add(form, beside.clone());
    }
    Ok(())
}

fn word_list(lexicon: &mut Lexicon, row: &Row<'_>) -> Result<(), LexiconError> {
    let lists = WordLists::parse(row, 1)?;
    let word = lexicon.intern(row.cell(0));
    lexicon.word_lists.add(word, lists);
    Ok(())
}
