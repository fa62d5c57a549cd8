//! kill -9 at two hundred random moments of editing. After each, the journal must hold exactly what the planner did, in
//! order, at least as far as the last whole frame showed; and the next start must show that plan again.
//!
//! Beside the program runs a twin: the same model in this process, which gets the same keys and draws the same frames.
//! It tells which keys a frame has seen, and what plan belongs to that. No moment is too early or too late, so nothing
//! here depends on how fast the machine is.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use wijkplan::plan::{Handeling, Plan, Verloop};
use wijkplan::store::herstel::{Basisstand, Gevonden, Hersteld, zoek};
use wijkplan::store::{Staat, open};
use wijkplan::tui::actions::{Context, los_op};
use wijkplan::tui::beeld::view;
use wijkplan::tui::effect::Effect;
use wijkplan::tui::keys::Toets;
use wijkplan::tui::message::Message;
use wijkplan::tui::model::Model;
use wijkplan::tui::thema::Thema;
use wijkplan::tui::update::update;

use super::venster::Venster;
use super::{ENTER, OPNIEUW, klein_plan, tijdelijk};

/// Where the random numbers begin; another number plays another two hundred.
const ZAAD: u64 = 20_280_101;

/// So many windows at a time, and so many kills in each.
const REEKSEN: u64 = 8;
const PER_REEKS: usize = 25;

/// Numbers that follow from the seed: `SplitMix64` (Steele, Lea and Flood, 2014).
struct Lot(u64);

impl Lot {
    fn onder(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(n).unwrap()).unwrap()
    }
}

/// The keys of the script: name in the action table, and what the terminal sends. Two screens, where each step is seen.
const TOETSEN: [(&str, &str); 10] = [
    ("+", "+"),
    ("+", "+"),
    ("+", "+"),
    ("-", "-"),
    ("-", "-"),
    ("u", "u"),
    ("u", "u"),
    ("ctrl+r", OPNIEUW),
    ("3", "3"),
    ("5", "5"),
];

/// To one place, wherever the program begins.
const BEGIN: [(&str, &str); 5] =
    [("3", "3"), ("home", "\x1b[H"), ("links", "\x1b[D"), ("links", "\x1b[D"), ("links", "\x1b[D")];

/// What the program should be doing.
struct Tweeling {
    model: Model,
    /// What was done since the plan was opened or restored.
    gedaan: Vec<Handeling>,
}

/// What there is after some of the keys.
struct Stap {
    beeld: String,
    gedaan: usize,
    plan: Plan,
    verloop: Verloop,
}

impl Tweeling {
    fn stuur(&mut self, bericht: Message) {
        for effect in update(&mut self.model, bericht) {
            let Effect::Noteer(wat) = effect else { continue };
            self.gedaan.push(wat);
            self.stuur(Message::Genoteerd(Ok(())));
        }
    }

    fn druk(&mut self, naam: &str) {
        let toets = Toets::lees(naam).unwrap();
        if let Some(bericht) = los_op(&self.model.blik.inrichting.toetsen, Context::van(&self.model), toets) {
            self.stuur(bericht);
        }
    }

    fn beeld(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        view(&self.model, &mut buffer);
        let rij = |y| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        kaal(&(0..24).map(rij).collect::<Vec<_>>().join("\n"))
    }

    fn stap(&self) -> Stap {
        let (plan, verloop) = (self.model.werk.plan.clone(), self.model.werk.verloop.clone());
        Stap { beeld: self.beeld(), gedaan: self.gedaan.len(), plan, verloop }
    }
}

/// A screen without what stands behind its lines. Of the message line only its beginning: what a change did in other years
/// comes a moment later, and takes its room from the rest.
fn kaal(beeld: &str) -> String {
    let regel = |(nummer, regel): (usize, &str)| {
        let regel = if nummer == MELDING { regel.chars().take(12).collect() } else { regel.to_owned() };
        regel.trim_end().to_owned()
    };
    beeld.lines().enumerate().map(regel).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// The line of the screen on which messages stand.
const MELDING: usize = 22;

/// The journals that are there, read from a copy: reading takes a lock, which the processes that other tests start hold
/// on to for a moment.
fn journalen(staat: &Path) -> Vec<Gevonden> {
    let map = tijdelijk();
    let kamer = map.path().join("journaal");
    fs::create_dir(&kamer).unwrap();
    for deel in fs::read_dir(staat.join("journaal")).into_iter().flatten().flatten() {
        fs::copy(deel.path(), kamer.join(deel.file_name())).unwrap();
    }
    let (gevonden, fouten) = zoek(&Staat::in_map(map.path()), None);
    assert!(fouten.is_empty(), "{fouten:?}");
    gevonden
}

/// Opens the plan, takes the work that a former kill left, and goes to the place where the script begins.
fn begin(plan: &Path, staat: &Path, gevonden: Option<Hersteld>) -> (Venster, Tweeling) {
    let mut venster = Venster::open(staat, &[plan.to_str().unwrap()]);
    let geopend = open(plan).unwrap();
    let mut model = Model::nieuw(geopend.plan, geopend.opslag, Thema::default());
    model.blik.maat = (80, 24);
    let mut tweeling = Tweeling { model, gedaan: Vec::new() };
    match gevonden {
        Some(hersteld) => {
            venster.wacht_op(&["Werk gevonden"]);
            venster.druk(ENTER).wacht_op(&["uw werk is terug"]);
            tweeling.stuur(Message::Hersteld(Ok(Box::new(hersteld)), 0));
        }
        None => drop(venster.wacht_op(&["1 Overz"])),
    }
    for (naam, toets) in BEGIN {
        tweeling.druk(naam);
        venster.druk(toets);
    }
    let beeld = tweeling.beeld();
    venster.wacht(&format!("dit beeld:\n{beeld}"), |nu| kaal(nu) == beeld);
    (venster, tweeling)
}

/// Presses random keys and ends the program somewhere in between. Gives what there was after each key that was sent,
/// and what the last whole frame showed.
fn druk_en_dood(venster: &mut Venster, tweeling: &mut Tweeling, lot: &mut Lot) -> (Vec<Stap>, String) {
    let mut stappen = vec![tweeling.stap()];
    let toetsen: Vec<_> = (0..=lot.onder(6)).map(|_| TOETSEN[lot.onder(TOETSEN.len())]).collect();
    if lot.onder(2) == 0 {
        // One by one: it dies as soon as the frame of the last key is there.
        for (naam, toets) in toetsen {
            let beelden = venster.beelden();
            tweeling.druk(naam);
            stappen.push(tweeling.stap());
            venster.druk(toets);
            venster.wacht_op_beeld(beelden + 1);
        }
    } else {
        // All at once: it dies somewhere on the way.
        for (naam, _) in &toetsen {
            tweeling.druk(naam);
            stappen.push(tweeling.stap());
        }
        venster.druk(&toetsen.iter().map(|t| t.1).collect::<String>());
        thread::sleep(Duration::from_micros(u64::try_from(lot.onder(40_000)).unwrap()));
    }
    venster.dood();
    (stappen, kaal(&venster.beeld()))
}

/// One window after another on one plan, each killed.
fn reeks(nummer: u64) {
    let mut lot = Lot(ZAAD + nummer);
    let map = tijdelijk();
    let (plan, staat) = (map.path().join("plan"), map.path().join("staat"));
    klein_plan(&plan);
    let mut gevonden = None;
    // What the journal held before the window that is open now.
    let mut eerder: Vec<Handeling> = Vec::new();
    for dood in 0..PER_REEKS {
        let waar = format!("zaad {ZAAD}, reeks {nummer}, dood {dood}");
        let (mut venster, mut tweeling) = begin(&plan, &staat, gevonden);
        let (stappen, beeld) = druk_en_dood(&mut venster, &mut tweeling, &mut lot);
        let gezien = stappen.iter().position(|stap| stap.beeld == beeld);
        let gezien = gezien.unwrap_or_else(|| panic!("{waar}: dit beeld hoort bij geen enkele toets:\n{beeld}"));

        let geopend = open(&plan).unwrap();
        let mut journalen = journalen(&staat);
        assert!(journalen.len() <= 1, "{waar}: {journalen:?}");
        let journaal = journalen.pop();
        let bewaard: Vec<Handeling> =
            journaal.iter().flat_map(|j| &j.handelingen).map(|(_, wat)| wat.clone()).collect();
        let verwacht: Vec<Handeling> = eerder.iter().chain(&tweeling.gedaan).cloned().collect();
        assert!(verwacht.starts_with(&bewaard), "{waar}: het journaal heeft iets anders dan er gedaan is");
        let getoond = eerder.len() + stappen[gezien].gedaan;
        assert!(bewaard.len() >= getoond, "{waar}: getoond {getoond}, bewaard {}, bij\n{beeld}", bewaard.len());

        let hersteld = journaal.as_ref().map(Gevonden::speel);
        let stap = stappen.iter().find(|stap| eerder.len() + stap.gedaan == bewaard.len()).unwrap();
        if let Some(hersteld) = &hersteld {
            assert_eq!((&hersteld.plan, &hersteld.verloop), (&stap.plan, &stap.verloop), "{waar}");
        }
        // Work that came to nothing is not offered.
        let over = journaal.is_some_and(|j| j.stand(Some(&geopend.plan)) != Basisstand::AlBewaard);
        (gevonden, eerder) = if over { (hersteld, bewaard) } else { (None, Vec::new()) };
    }
}

#[test]
fn after_each_of_two_hundred_kills_what_was_seen_is_there() {
    println!("zaad {ZAAD}");
    let reeksen: Vec<_> = (0..REEKSEN).map(|nummer| thread::spawn(move || reeks(nummer))).collect();
    for een in reeksen {
        if let Err(paniek) = een.join() {
            std::panic::resume_unwind(paniek);
        }
    }
}
