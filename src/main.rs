use krisparm::app::environment::Environment;
use krisparm::store::KeyCost;
fn entropy(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("randomness");
}
fn main() {
    let file = std::env::args()
        .nth(2)
        .map(Into::into)
        .unwrap_or_else(|| "/tmp/kt/try/parm.krisparm".into());
    let env = Environment {
        clock: || std::time::SystemTime::now().into(),
        entropy,
        file,
        preferences: "/tmp/kt/try/settings.json".into(),
        temporary: "/tmp/kt/try/example".into(),
        cost: KeyCost::STANDARD,
        program: std::env::current_exe().expect("p"),
        locale: "sv_SE".into(),
    };
    if let Err(error) = krisparm::app::run(env) {
        eprintln!("{error}");
        std::process::exit(2);
    }
}
