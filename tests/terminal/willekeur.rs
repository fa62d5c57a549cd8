//! Anything that a terminal can send, at any size, to the real program: it does not panic and does not hang, and what was
//! on the screen when it was killed comes back at the next start, as a planner makes it: without naming a plan, for the
//! keys may have saved the work in another folder, and it is in that plan from then on. For longer:
//! `WIJKPLAN_TOETSEN=20000 cargo test --test terminal random_keys`; `WIJKPLAN_ZAAD` chooses other keys.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::venster::Venster;
use super::{ENTER, ESC, HOME, OMLAAG, klein_plan, tijdelijk};

/// Keys of a run among the other tests.
const TOETSEN: usize = 160;

/// Search by a key that no folder is typed with, so that nothing is saved outside the folder of the test.
const INSTELLINGEN: &str = r#"(toetsen: {"zoeken": ["ctrl+f"], "lijst-zoeken": ["ctrl+f"]})"#;

/// Keys between two looks at whether the program still answers.
const BEURT: usize = 40;

/// Between two times esc: longer than the program waits for the rest of a sequence.
const TUSSEN: Duration = Duration::from_millis(60);

/// Numbers that follow from a first one (xorshift, Marsaglia 2003).
struct Lot(u64);

impl Lot {
    fn onder(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (n as u64)).unwrap()
    }

    fn een<'k>(&mut self, keuze: &[&'k [u8]]) -> &'k [u8] {
        keuze[self.onder(keuze.len())]
    }
}

/// Keys that move, choose and leave.
const VAST: &[&[u8]] = &[
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[C",
    b"\x1b[D",
    b"\x1b[H",
    b"\x1b[F",
    b"\x1b[5~",
    b"\x1b[6~",
    b"\x1b[3~",
    b"\t",
    b"\x1b[Z",
    b"\r",
    b"\r",
    b"\r",
    b"\x1b",
    b"\x1b",
    b"\x7f",
    b" ",
    b"\x1bOP",
    b"\x1b[15~",
    b"\x1b[1;5C",
];

/// What is no key, or not a whole one.
const VUIL: &[&[u8]] = &[
    b"\xff",
    b"\xc3",
    b"\xe2\x82",
    b"\x80\x81",
    b"\x1b[",
    b"\x1b[20",
    b"\x1b[<0;5",
    b"\x1b]52;c;",
    b"\x1bP",
    b"\x1b[M",
    b"\x1b[0;0R",
    b"\x1b[<0;0;0M",
    b"\x1b[99999;99999H",
    b"\x1b[<999;999;999M",
    b"\x1bO",
    b"\0",
    b"\x1b[201~",
    "e\u{301}".as_bytes(),
    "\u{202e}".as_bytes(),
    "😀".as_bytes(),
];

/// The next key; none types a slash.
fn toets(lot: &mut Lot) -> Vec<u8> {
    match lot.onder(20) {
        0..5 => lot.een(VAST).to_vec(),
        5 => lot.een(VUIL).to_vec(),
        6 => vec![u8::try_from(0x80 + lot.onder(0x80)).unwrap()],
        7 => vec![u8::try_from(1 + lot.onder(26)).unwrap()],
        8 => format!("\x1b[<0;{0};{1}M\x1b[<0;{0};{1}m", 1 + lot.onder(100), 1 + lot.onder(40)).into_bytes(),
        9 => format!("\x1b[<{};{};{}M", [32, 64, 65][lot.onder(3)], lot.onder(100), lot.onder(40)).into_bytes(),
        10 => b"\x1b[200~4\t5\r\n6,5\tdrie\r\n\x1b[201~".to_vec(),
        11 => [&b"\x06"[..], [&b"mars"[..], b"2", b"\xc3\xa9\r"][lot.onder(3)], b"\x1b"].concat(),
        12 => vec![b'0' + u8::try_from(lot.onder(10)).unwrap()],
        _ => loop {
            let teken = 0x21 + u8::try_from(lot.onder(0x5e)).unwrap();
            if !b"/~q".contains(&teken) {
                break vec![teken];
            }
        },
    }
}

/// Opens a plan, or that of the last time; work that was left is taken back.
fn open(plan: Option<&Path>, staat: &Path) -> Venster {
    let instellingen = staat.join("instellingen.ron");
    let plan: Vec<&str> = plan.iter().filter_map(|plan| plan.to_str()).collect();
    // What it writes without a path stays with the test.
    let omgeving = [("WIJKPLAN_INSTELLINGEN", instellingen.to_str().unwrap()), ("PWD", staat.to_str().unwrap())];
    let mut venster = Venster::begin(24, 80, staat, &plan, &omgeving);
    let beeld = venster.wacht("een eerste beeld", |beeld| beeld.contains("1 Overz") || beeld.contains("Werk gevonden"));
    if beeld.contains("Werk gevonden") {
        venster.druk(ENTER).wacht_zonder("Werk gevonden");
    }
    venster
}

/// Leaves all that is open and shows what the whole plan comes to; nothing where the program has stopped.
fn overzicht(venster: &mut Venster) -> Option<String> {
    // In a window that is too small no key arrives.
    venster.maat(30, 110);
    venster.rust()?;
    for _ in 0..12 {
        venster.stuur(ESC.as_bytes());
        std::thread::sleep(TUSSEN);
        // What was typed is asked about, and esc goes on typing it.
        if venster.beeld().contains("▸verder typen") {
            venster.stuur(format!("{OMLAAG}{ENTER}").as_bytes());
            std::thread::sleep(TUSSEN);
        }
    }
    venster.rust()?;
    // The base plan: which scenario is looked at is no work. Each screen has a filter of its own.
    for toets in ["8", ESC, HOME, ENTER, "1", ESC, ESC, HOME] {
        venster.stuur(toets.as_bytes());
        venster.rust()?;
    }
    venster.rust()
}

/// True where Overzicht is shown with nothing over it: its three frames and no more.
fn ligt_open(beeld: &str) -> bool {
    beeld.contains("[1 Overzicht]")
        && !beeld.contains(" scenario: ")
        && !beeld.lines().next().is_some_and(|kop| kop.contains('['))
        && beeld.matches('┌').count() == 3
}

/// What is on the screen without its last lines, which say what was done last, and without the map: which figure that
/// shows is not kept.
fn lijf(beeld: &str) -> Vec<&str> {
    beeld.lines().take(27).map(naast_kaart).collect()
}

/// What stands beside the map on a line.
fn naast_kaart(regel: &str) -> &str {
    let beide = ["┐┌", "││", "┘└"].iter().find_map(|tussen| regel.split_once(tussen));
    beide.map_or(regel, |(_, rechts)| rechts).trim_end()
}

#[test]
fn random_keys_at_random_sizes_break_nothing_and_lose_nothing() {
    let getal = |naam: &str, anders| std::env::var(naam).ok().and_then(|n| n.parse().ok()).unwrap_or(anders);
    let (toetsen, zaad) = (getal("WIJKPLAN_TOETSEN", TOETSEN), getal("WIJKPLAN_ZAAD", 7));
    let (map, staat) = (tijdelijk(), tijdelijk());
    let plan = map.path().join("plan");
    fs::create_dir(&plan).unwrap();
    klein_plan(&plan);
    let mut lot = Lot(zaad as u64 * 0x9e37_79b9 + 1);
    let (mut maten, mut gestopt, mut gedood, mut terug) = (0, 0, 0, 0);
    let mut traagste = Duration::ZERO;
    fs::write(staat.path().join("instellingen.ron"), INSTELLINGEN).unwrap();
    let mut venster = open(Some(&plan), staat.path());
    for beurt in 0..toetsen.div_ceil(BEURT) {
        for _ in 0..BEURT {
            let toets = toets(&mut lot);
            // One that has stopped reads no more.
            venster.stuur(&toets);
            if lot.onder(12) == 0 {
                let klein = usize::from(lot.onder(4) == 0);
                let (rijen, kolommen) = (20 - 12 * klein + lot.onder(30), 60 - 50 * klein + lot.onder(110));
                venster.maat(u16::try_from(rijen).unwrap(), u16::try_from(kolommen).unwrap());
                maten += 1;
            }
        }
        let sinds = Instant::now();
        let beeld = overzicht(&mut venster);
        traagste = traagste.max(sinds.elapsed());
        let Some(beeld) = beeld else {
            let (code, scherm) = venster.einde();
            assert_eq!(code, 0, "beurt {beurt}, zaad {zaad}:\n{}", scherm.screen().contents());
            gestopt += 1;
            venster = open(None, staat.path());
            continue;
        };
        if beurt % 4 == 3 && ligt_open(&beeld) {
            venster.dood();
            venster = open(None, staat.path());
            let na = overzicht(&mut venster).expect("het programma loopt");
            assert_eq!(lijf(&na), lijf(&beeld), "na beurt {beurt}, zaad {zaad}");
            gedood += 1;
            terug += usize::from(beeld.contains("gewijzigd"));
        }
    }
    println!(
        "{toetsen} toetsen, {maten} maten, {gestopt} keer gestopt, {gedood} keer gedood waarvan {terug} met werk; \
         het traagste antwoord op {BEURT} toetsen duurde {traagste:?}"
    );
    assert!(gedood > 0, "{gestopt} keer gestopt");
}
