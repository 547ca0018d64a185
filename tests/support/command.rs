//! The program run from the command line, on a binder in a folder of its own.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "fyra blå hästar sover";

/// A folder with a binder, and a home of its own for the program.
pub struct Place {
    pub folder: TempDir,
    pub language: &'static str,
}

/// What the program said and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The output of a run that went well.
    pub fn fine(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {}{}", self.out, self.err))
    }

    /// Everything that was said, errors last.
    pub fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    #[track_caller]
    pub fn says(&self, words: &str) {
        let all = self.all();
        assert!(all.contains(words), "“{words}” is not in:\n{all}");
    }
}

impl Place {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            language: "sv_SE.UTF-8",
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, Some(PASSPHRASE), &[])
    }

    pub fn run_with(&self, arguments: &[&str], passphrase: Option<&str>, more: &[(&str, &str)]) -> Said {
        self.run_on("norra.krisparm", arguments, passphrase, more)
    }

    /// The program on a binder of this name in the folder.
    pub fn run_on(
        &self,
        file: &str,
        arguments: &[&str],
        passphrase: Option<&str>,
        more: &[(&str, &str)],
    ) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_krisparm"));
        command
            .current_dir(self.folder.path())
            .args(["--file", file])
            .args(arguments);
        for name in [
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "LC_ALL",
            "LC_MESSAGES",
            "LANGUAGE",
            "KRISPARM_NEW_PASSPHRASE",
        ] {
            command.env_remove(name);
        }
        command
            .env("HOME", self.folder.path())
            .env("LANG", self.language)
            .env_remove("KRISPARM_PASSPHRASE");
        if let Some(passphrase) = passphrase {
            command.env("KRISPARM_PASSPHRASE", passphrase);
        }
        command
            .envs(more.iter().copied())
            .stdin(std::process::Stdio::null());
        let output = command.output().expect("the program starts");
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    pub fn init(&self, content: &str) -> String {
        let board = [
            "--board",
            "Norra innerstadens stadsdelsnämnd",
            "--name",
            "Karin Ek",
            "--role",
            "Krisledare",
        ];
        let mut arguments = vec!["init", "--content", content];
        arguments.extend(board);
        self.run(&arguments).fine()
    }
}
