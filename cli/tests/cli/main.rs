//! The program as its users run it: arguments in, bytes and an exit code out. All sentences are invented.

mod input;
mod offsets;
mod order;
mod other;
mod output;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// One direct attribution, to Anna Kramer.
const SENTENCE: &str = "„De brug blijft dicht”, zegt wethouder Anna Kramer.";

/// The program, deaf to what the caller's environment says about colour.
fn aldus(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aldus"));
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.args(args);
    command
}

/// What it writes to standard output when all goes well.
fn stdout(command: &mut Command) -> String {
    let output = command.assert().success().get_output().clone();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "standard error");
    String::from_utf8(output.stdout).unwrap()
}

/// Each line as JSON.
fn records(output: &str) -> Vec<Value> {
    output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(output: &str) -> Vec<String> {
    records(output).iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
}

/// A directory for the files of one test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(TempDir::new().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// The program, started in this directory.
    fn aldus(&self, args: &[&str]) -> Command {
        let mut command = aldus(args);
        command.current_dir(self.path());
        command
    }
}
