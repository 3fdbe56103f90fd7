//! The arguments: what can be asked for, and the help that says so.

use std::path::PathBuf;

use aldus::{Offsets, RuleInfo};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::decode::Encoding;
use crate::input::Source;
use crate::rules;

const EXAMPLES: &str = "\
Examples:
  aldus extract --format text article.txt
  aldus extract --id-field doc_id news.jsonl.gz -o attributions.jsonl
  aldus extract --input-format jsonl < news.jsonl | jq .speakers
  aldus rules quote-then-cue

Exit codes:
  0  done, whether or not anything was found
  1  some input could not be read, or the output could not be written
  2  the command line was not understood";

const READING: &str = "\
Files:
  A text file is one document, named after the file without its last
  extension. Every line of a JSON Lines file is one document; a line without
  an id is named `line-N`. Files compressed with gzip or zstd are recognised
  by their first bytes. Names are not made unique: two files a/x.txt and
  b/x.txt are both `x`.

  A byte order mark at the start is not part of the text: offsets count from
  the character after it. Apart from that, the text is taken as it stands.

  What cannot be read is reported on standard error as `file: sentence` or
  `file:line: sentence`; the rest goes on, and the exit code is 1.";

/// Finds who said what in Dutch news: quotations, reported statements, their speakers.
#[derive(Parser)]
#[command(name = "aldus", version, after_help = EXAMPLES, max_term_width = 110, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// Colour what is meant for reading; NO_COLOR and CLICOLOR_FORCE are obeyed
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
}

#[derive(Subcommand)]
pub enum Command {
    /// Find attributions: who said what
    #[command(after_help = READING)]
    Extract(ExtractArgs),
    /// Split text into tokens
    #[command(after_help = READING)]
    Tokens(SegmentArgs),
    /// Split text into sentences
    #[command(after_help = READING)]
    Sentences(SegmentArgs),
    /// List the constructions that are found, or show one with its example sentences
    Rules {
        /// The name of a rule
        #[arg(value_name = "ID", value_parser = rules::named)]
        rule: Option<&'static RuleInfo>,
    },
    /// Tell why each quotation and each cue of a text was taken or declined
    ///
    /// A line each: `+` when it was taken and `-` when not, its place in bytes of UTF-8, the words, and why.
    #[command(after_help = READING)]
    Explain(ExplainArgs),
    /// Print a completion script for a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or that of a subcommand
    #[command(hide = true)]
    Man {
        /// A subcommand
        #[arg(value_name = "COMMAND")]
        page: Option<String>,
    },
}

#[derive(Args)]
pub struct ExtractArgs {
    #[command(flatten)]
    pub input: InputArgs,

    /// What to write for each document
    #[arg(short, long, value_name = "FORMAT", default_value = "jsonl")]
    pub format: ExtractFormat,

    /// Leave out attributions with a lower confidence, a number between 0 and 1; without it, indirect and mixed ones below 0.45
    #[arg(long, value_name = "P", value_parser = share)]
    pub min_confidence: Option<f32>,

    #[command(flatten)]
    pub work: WorkArgs,
}

#[derive(Args)]
pub struct SegmentArgs {
    #[command(flatten)]
    pub input: InputArgs,

    /// What to write for each document
    #[arg(short, long, value_name = "FORMAT", default_value = "jsonl")]
    pub format: SegmentFormat,

    #[command(flatten)]
    pub work: WorkArgs,
}

#[derive(Args)]
pub struct ExplainArgs {
    #[command(flatten)]
    pub input: InputArgs,

    /// Show the tokens with the word classes that the rules saw in them
    #[arg(long, group = "what")]
    pub words: bool,

    /// Count over all documents how often each construction and each step was tried and taken
    #[arg(long, group = "what")]
    pub stats: bool,

    /// Show what the confidence of each attribution stands on: a line each, with tabs
    #[arg(long, group = "what")]
    pub evidence: bool,
}

/// What to read.
#[derive(Args, Clone)]
pub struct InputArgs {
    /// Files to read; none, or `-`, for standard input
    #[arg(value_name = "FILES", default_value = "-", hide_default_value = true)]
    pub files: Vec<Source>,

    /// What the files hold
    #[arg(short, long, value_name = "FORMAT", default_value = "auto")]
    pub input_format: InputFormat,

    /// The field of a JSON line that holds the text
    #[arg(long, value_name = "FIELD", default_value = "text")]
    pub text_field: String,

    /// The field of a JSON line that names the document, with a string or a number; in the record it is a string
    #[arg(long, value_name = "FIELD", default_value = "id")]
    pub id_field: String,

    /// The encoding of the input
    #[arg(short = 'E', long, value_name = "ENCODING", default_value = "utf-8", ignore_case = true)]
    pub encoding: Encoding,
}

/// How to work, and where to write.
#[derive(Args)]
pub struct WorkArgs {
    /// Write to this file, not to standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// The unit that offsets count: code points, bytes of UTF-8, or UTF-16 code units
    #[arg(long, value_name = "UNIT", default_value = "char", value_parser = offsets())]
    pub offsets: Offsets,

    /// How many threads to work with; 0 for one on each core. The output keeps the order of the input
    #[arg(short = 'j', long, value_name = "N", default_value = "0", value_parser = clap::value_parser!(u16).range(..=1024))]
    pub threads: u16,

    /// Show a progress bar on standard error; `auto` shows it on a terminal, from the second document on
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub progress: When,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExtractFormat {
    /// One record a line, one document a record
    Jsonl,
    /// An array of the same records, indented
    Json,
    /// For reading in a terminal
    Text,
    /// The text itself, with <q>, <v> and <s> around content, cue and source
    Markup,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SegmentFormat {
    /// One record a line, one document a record
    Jsonl,
    /// One sentence a line, an empty line between documents
    Text,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum InputFormat {
    /// `.jsonl` and `.ndjson` are JSON Lines, all else is text; what looks like JSON, HTML or a table (`.csv`) is refused
    Auto,
    /// One document a file
    Text,
    /// One JSON object a line, one document an object
    Jsonl,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

/// The arguments, or the end of the program with help or with exit code 2.
pub fn parse() -> Cli {
    let cli = Cli::parse();
    let (input, output) = match &cli.command {
        Command::Extract(args) => (&args.input, &args.work.output),
        Command::Tokens(args) | Command::Sentences(args) => (&args.input, &args.work.output),
        Command::Explain(args) => (&args.input, &None),
        _ => return cli,
    };
    if input.files.iter().filter(|&file| *file == Source::Stdin).count() > 1 {
        refuse("`-` is given twice, and standard input can be read once");
    }
    if let Some(output) = output
        && input.files.iter().any(|file| file.is(output))
    {
        refuse(&format!("{} is the input as well as the output", output.display()));
    }
    cli
}

fn refuse(sentence: &str) -> ! {
    Cli::command().error(ErrorKind::ArgumentConflict, sentence).exit()
}

fn share(number: &str) -> Result<f32, String> {
    let share: f32 = number.parse().map_err(|_| "a number expected".to_owned())?;
    if (0.0..=1.0).contains(&share) { Ok(share) } else { Err("a number between 0 and 1 expected".to_owned()) }
}

fn offsets() -> impl TypedValueParser<Value = Offsets> {
    PossibleValuesParser::new(["char", "byte", "utf16"]).try_map(|name| name.parse::<Offsets>())
}
