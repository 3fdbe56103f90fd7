//! Where documents come from: text files, JSON Lines, standard input.

use std::convert::Infallible;
use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::args::{InputArgs, InputFormat};
use crate::decode::{decode, decompressed};
use crate::output::say;
use crate::progress::Progress;
use crate::recognise;

/// A text as it came in, with its name.
pub struct Article {
    pub id: String,
    pub text: String,
}

/// What could not be read, and where: `news.jsonl:3: there is no field "text"`.
#[derive(Debug)]
pub struct Problem {
    place: String,
    sentence: String,
}

impl Problem {
    pub fn new(place: impl fmt::Display, sentence: impl Into<String>) -> Problem {
        Problem { place: place.to_string(), sentence: sentence.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.sentence)
    }
}

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Stdin,
    File(PathBuf),
}

impl FromStr for Source {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Source, Infallible> {
        Ok(if name == "-" { Source::Stdin } else { Source::File(name.into()) })
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Stdin => f.write_str("stdin"),
            Source::File(path) => write!(f, "{}", path.display()),
        }
    }
}

impl Source {
    /// Whether `path` leads to this file.
    pub fn is(&self, path: &Path) -> bool {
        match (self, fs::canonicalize(path)) {
            (Source::File(file), Ok(path)) => fs::canonicalize(file).is_ok_and(|file| file == path),
            _ => false,
        }
    }

    /// How many bytes it holds as it lies on disk, if that can be known.
    pub fn size(&self) -> Option<u64> {
        match self {
            Source::Stdin => None,
            Source::File(path) => Some(fs::metadata(path).ok()?.len()),
        }
    }

    /// The name of a text file without its last extension; one of compression does not count.
    fn id(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => {
                uncompressed(path).file_stem().unwrap_or_default().to_string_lossy().into_owned()
            }
        }
    }

    /// Whether each line of it is a document.
    pub fn has_lines(&self, format: InputFormat) -> bool {
        match (format, self) {
            (InputFormat::Text, _) | (InputFormat::Auto, Source::Stdin) => false,
            (InputFormat::Jsonl, _) => true,
            (InputFormat::Auto, Source::File(path)) => ends_in(uncompressed(path), &["jsonl", "ndjson"]),
        }
    }

    fn open(&self, progress: &Progress) -> io::Result<Box<dyn Read + Send>> {
        let raw: Box<dyn Read + Send> = match self {
            Source::Stdin => {
                if io::stdin().is_terminal() && io::stderr().is_terminal() {
                    say("aldus: reads what you type; Ctrl-D on an empty line ends it");
                }
                Box::new(io::stdin())
            }
            Source::File(path) if path.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Source::File(path) => Box::new(File::open(path)?),
        };
        decompressed(BufReader::new(progress.watch(raw)))
    }

    /// The whole of it as one document.
    pub fn read(&self, input: &InputArgs, progress: &Progress) -> Result<Article, Problem> {
        let mut bytes = Vec::new();
        self.open(progress)
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .map_err(|error| Problem::new(self, unreadable(&error)))?;
        if let Some(sentence) = recognise::binary(&bytes) {
            return Err(Problem::new(self, sentence));
        }
        let text = decode(bytes, input.encoding).map_err(|sentence| Problem::new(self, sentence))?;
        let path = match self {
            Source::Stdin => None,
            Source::File(path) => Some(uncompressed(path)),
        };
        match recognise::structured(path, &text) {
            Some(sentence) if input.input_format == InputFormat::Auto => Err(Problem::new(self, sentence)),
            _ => Ok(Article { id: self.id(), text }),
        }
    }

    /// Hands each line that is not blank to `next`, and at the end what went wrong, if anything did.
    pub fn lines(&self, progress: &Progress, mut next: impl FnMut(Job)) {
        let name: Arc<str> = self.to_string().into();
        let mut file = match self.open(progress) {
            Ok(file) => BufReader::with_capacity(1 << 16, file),
            Err(error) => return next(Job::Failed(Problem::new(name, unreadable(&error)))),
        };
        for number in 1.. {
            let mut bytes = Vec::new();
            match file.read_until(b'\n', &mut bytes) {
                Ok(0) => return,
                Ok(_) if bytes.trim_ascii().is_empty() => {}
                Ok(_) => next(Job::Line(Line { file: Arc::clone(&name), number, bytes })),
                Err(error) => {
                    let place = format!("{name}:{number}");
                    return next(Job::Failed(Problem::new(place, unreadable(&error))));
                }
            }
        }
    }
}

/// One document to be, in the order of the input.
pub enum Job {
    /// A text file, still to be opened.
    Text(Source),
    /// A line of JSON Lines, still to be parsed.
    Line(Line),
    /// What never became a document.
    Failed(Problem),
}

/// A line as its file has it.
pub struct Line {
    file: Arc<str>,
    number: usize,
    bytes: Vec<u8>,
}

impl Job {
    /// About how many bytes of memory it stands for.
    pub fn weight(&self) -> usize {
        match self {
            Job::Text(source) => source.size().unwrap_or(0).try_into().unwrap_or(usize::MAX),
            Job::Line(line) => line.bytes.len(),
            Job::Failed(_) => 0,
        }
    }

    pub fn read(self, input: &InputArgs, progress: &Progress) -> Result<Article, Problem> {
        let article = match self {
            Job::Text(source) => source.read(input, progress),
            Job::Line(line) => {
                let place = format!("{}:{}", line.file, line.number);
                line.parse(input).map_err(|sentence| Problem::new(place, sentence))
            }
            Job::Failed(problem) => Err(problem),
        }?;
        if u32::try_from(article.text.len()).is_err() {
            return Err(Problem::new(article.id, "longer than 4 GiB, which is too long for one document"));
        }
        Ok(article)
    }
}

impl Line {
    fn parse(self, input: &InputArgs) -> Result<Article, String> {
        let line = decode(self.bytes, input.encoding)?;
        let mut fields = match serde_json::from_str(line.trim_end()) {
            Ok(Value::Object(fields)) => fields,
            Ok(Value::Array(_)) => {
                return Err(
                    "a JSON object is expected, and this is an array; `jq -c '.[]'` makes a line of each \
                            object in it"
                        .to_owned(),
                );
            }
            Ok(other) => return Err(format!("a JSON object is expected, and this is {}", name(&other))),
            Err(error) if error.is_eof() => {
                return Err(
                    "not JSON: the line ends before the object does; `jq -c .` makes a line of each object"
                        .to_owned(),
                );
            }
            Err(error) => return Err(format!("not JSON: {}", without_line(&error))),
        };
        let id = match fields.remove(&input.id_field) {
            Some(Value::String(id)) => id,
            Some(Value::Number(id)) => id.to_string(),
            None | Some(Value::Null) => format!("line-{}", self.number),
            Some(other) => return Err(wrong_type(&input.id_field, &other, "a string or a number")),
        };
        let text = match fields.remove(&input.text_field) {
            Some(Value::String(text)) => text,
            Some(other) => return Err(wrong_type(&input.text_field, &other, "a string")),
            None => return Err(missing(&input.text_field, &fields)),
        };
        Ok(Article { id, text })
    }
}

fn missing(field: &str, fields: &Map<String, Value>) -> String {
    let there: Vec<_> = fields.keys().map(|key| format!("{key:?}")).collect();
    match there.len() {
        0 => format!("there is no field {field:?}"),
        _ => format!("there is no field {field:?} beside {}; --text-field names another", there.join(", ")),
    }
}

fn wrong_type(field: &str, value: &Value, expected: &str) -> String {
    format!("the field {field:?} holds {}, where {expected} is expected", name(value))
}

fn name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The parser sees one line at a time; which one, the place of the problem says.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "this file may not be read".to_owned(),
        io::ErrorKind::IsADirectory => "this is a directory; name the files in it".to_owned(),
        io::ErrorKind::UnexpectedEof => "the compressed file ends too early".to_owned(),
        _ => format!("could not be read: {error}"),
    }
}

fn uncompressed(path: &Path) -> &Path {
    if ends_in(path, &["gz", "zst"]) { Path::new(path.file_stem().unwrap_or_default()) } else { path }
}

pub fn ends_in(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().unwrap_or(OsStr::new(""));
    extensions.iter().any(|known| extension.eq_ignore_ascii_case(known))
}
