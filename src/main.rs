//! Takes in what comes from outside (clock, randomness, places, language), then opens the window or carries out a command.

use std::ffi::OsString;
use std::io::{IsTerminal, stderr, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use directories::ProjectDirs;
use krisparm::app;
use krisparm::command::{self, Asked, code};
use krisparm::format::worker;
use krisparm::paper::press;
use krisparm::share::stick::BINDER;
use krisparm::store::KeyCost;
use zeroize::Zeroizing;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if arguments.first().is_some_and(|word| word == worker::ARGUMENT) {
        return match worker::serve(stdin().lock(), stdout().lock()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(code::FAILED),
        };
    }
    if arguments.first().is_some_and(|word| word == press::ARGUMENT) {
        return match press::serve(stdin().lock(), stdout().lock()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(code::FAILED),
        };
    }
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("krisparm"));
    let places = Places::beside(&program).unwrap_or_else(Places::of_system);
    let environment = command::Environment {
        now: now(),
        stopwatch: std::time::Instant::now,
        entropy,
        file: places.data.join(BINDER),
        locale: sys_locale::get_locale().unwrap_or_default(),
        passphrase: secret("KRISPARM_PASSPHRASE"),
        new_passphrase: secret("KRISPARM_NEW_PASSPHRASE"),
        ask: stdin()
            .is_terminal()
            .then_some(ask as fn(&str) -> std::io::Result<String>),
        program,
        cost: KeyCost::STANDARD,
    };
    match command::run(&arguments, &environment, &mut stdout(), &mut stderr()) {
        Asked::Done(code) => ExitCode::from(code),
        Asked::Window { file, language } => window(&environment, &places, file, language),
    }
}

/// Opens the window, or says in one line that there is no display for it.
fn window(
    environment: &command::Environment,
    places: &Places,
    file: PathBuf,
    language: Option<String>,
) -> ExitCode {
    let no_window = |cause: &str| {
        eprintln!("{}", command::no_display(environment, language.as_deref(), cause));
        ExitCode::from(code::USAGE)
    };
    if !has_display() {
        return no_window("");
    }
    hush_missing_display();
    let opened = app::run(app::environment::Environment {
        clock: now,
        entropy,
        file,
        preferences: places.settings.join("settings.json"),
        temporary: places.temporary.join("example"),
        cost: environment.cost,
        program: environment.program.clone(),
        locale: language.clone().unwrap_or_else(|| environment.locale.clone()),
    });
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.0.contains(NO_DISPLAY) => no_window(""),
        Err(error) => no_window(error.0.lines().next().unwrap_or_default()),
    }
}

/// What the toolkit's panic begins with when the display that the environment names does not answer.
const NO_DISPLAY: &str = "Create event loop";

/// Keeps that panic from being printed: it is said in a sentence of our own. Every other one is printed as usual.
fn hush_missing_display() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let words = panic.payload_as_str().unwrap_or_default();
        if !words.starts_with(NO_DISPLAY) {
            usual(panic);
        }
    }));
}

/// Where the system wants the program's files to lie.
struct Places {
    data: PathBuf,
    settings: PathBuf,
    temporary: PathBuf,
}

impl Places {
    /// A program that lies beside a binder, on a stick, opens that one and keeps its settings there.
    fn beside(program: &Path) -> Option<Self> {
        let folder = program.parent()?;
        folder.join(BINDER).exists().then(|| Self {
            data: folder.to_owned(),
            settings: folder.to_owned(),
            temporary: Self::of_system().temporary,
        })
    }

    /// Without a home folder everything lies where the program was started.
    fn of_system() -> Self {
        match ProjectDirs::from("se", "Krispärm", "Krisparm") {
            Some(places) => Self {
                data: places.data_dir().to_owned(),
                settings: places.config_dir().to_owned(),
                temporary: places.cache_dir().to_owned(),
            },
            None => Self {
                data: PathBuf::from("."),
                settings: PathBuf::from("."),
                temporary: std::env::temp_dir().join("krisparm"),
            },
        }
    }
}

/// On Linux and the BSDs a display is named by the environment; elsewhere there always is one.
fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

fn entropy(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives randomness as long as it runs");
}

fn secret(name: &str) -> Option<Zeroizing<String>> {
    std::env::var(name).ok().map(Zeroizing::new)
}

fn ask(prompt: &str) -> std::io::Result<String> {
    rpassword::prompt_password(prompt)
}
