//! Editing the budget: the figures behind its lines, the cost of a fte of each functie and that of each place.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::eigen::eigen;
use crate::calc::jaren;
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waarde::{Steun, Werking};
use crate::plan::wijziging::cijfer;
use crate::plan::{Band, Last, Plan, Waar, Waarde, Wijziging};
use crate::report::post::Post;
use crate::text::aantal::kleine_letter;
use crate::text::getal;
use crate::text::maat::Maat;
use crate::tui::achter::{Achter, Regel};
use crate::tui::blik::invoer::{Cijfer, Invoer, Invoerdoel};
use crate::tui::blik::lagen::Laag;
use crate::tui::blik::veld::Veld;
use crate::tui::model::Model;
use crate::voorstel::planjaar;

impl Cijfer {
    /// The figure that is selected; none where what is selected follows from others.
    pub fn gekozen(model: &Model) -> Option<Self> {
        if model.blik.keuze.post.is_some() {
            let achter = Achter::van(model);
            return self::achter(model, &achter, achter.gekozen(model));
        }
        op_regel(model.blik.keuze.begroting, model.stand.jaar)
    }

    /// The figure as it stands in a plan; none where the plan does not give it.
    fn nu(&self, plan: &Plan) -> Option<Decimal> {
        match self {
            // One that is carried over is where a step or a typed value begins.
            Self::Lumpsum(jaar) => jaren::lumpsum(plan, *jaar, Band::Midden).map(|(lumpsum, _)| lumpsum),
            Self::Veld(veld) => cijfer(plan, &Waar::nieuw(["begroting", veld])).map(|w| w.midden),
            Self::Prijsstijging => plan.begroting.prijsstijging.as_ref().map(|w| w.midden),
            Self::Prijspeil => plan.begroting.prijspeil.map(Decimal::from),
            Self::Functie(code) => plan.functies.iter().find(|f| f.code == *code).map(|f| f.kosten_per_fte.midden),
            Self::Plek(code) => {
                plan.locaties.iter().find(|l| l.code == *code).and_then(|l| l.kosten.as_ref()).map(|k| k.midden)
            }
        }
    }

    /// What one step changes: about one percent of what is usual in the plan of a gemeente.
    fn stap(&self) -> Decimal {
        match self {
            Self::Lumpsum(_) => Decimal::from(100_000),
            Self::Veld("overhead" | "reserve" | "doortrekken") => Decimal::new(5, 1),
            Self::Veld(_) => Decimal::from(10_000),
            Self::Prijsstijging => Decimal::new(1, 1),
            Self::Prijspeil => Decimal::ONE,
            Self::Functie(_) => Decimal::from(500),
            Self::Plek(_) => Decimal::from(1_000),
        }
    }

    /// What is asked, and in what it is counted.
    fn vraag(&self, plan: &Plan) -> (String, &'static str) {
        match self {
            Self::Lumpsum(jaar) => (format!("Lumpsum van {jaar}"), "euro"),
            Self::Veld("overhead") => ("Overhead".to_owned(), "procenten van het personeel"),
            Self::Veld("reserve") => ("Reserve".to_owned(), "procenten van de lumpsum"),
            Self::Veld("doortrekken") => {
                ("Lumpsum doortrekken na het laatste jaar dat het plan geeft".to_owned(), "procenten per jaar")
            }
            Self::Veld("oormerk") => ("Oormerk voor inwonersinitiatieven".to_owned(), "euro per jaar"),
            Self::Veld(_) => ("Activiteiten, materiaal en vrijwilligers".to_owned(), "euro per jaar"),
            Self::Prijsstijging => ("Prijsstijging".to_owned(), "procenten per jaar na het prijspeil"),
            Self::Prijspeil => ("Prijspeil: het jaar waarvan de prijzen in het plan zijn".to_owned(), "een jaartal"),
            Self::Functie(code) => {
                let naam = plan.functies.iter().find(|f| f.code == *code).map_or("", |f| f.naam.as_str());
                (format!("Kosten van één fte {}", kleine_letter(naam)), "euro per jaar")
            }
            Self::Plek(code) => {
                let naam = plan.locaties.iter().find(|l| l.code == *code).map_or("", |l| l.naam.as_str());
                (format!("Kosten van {naam}"), "euro per jaar")
            }
        }
    }

    /// The change that gives the figure this value.
    fn wijziging(&self, model: &Model, waarde: Decimal) -> Option<Wijziging> {
        match self {
            Self::Lumpsum(jaar) => Some(figuur(model, lumpsum(*jaar), waarde).unwrap_or_else(|| {
                let rij = Jaarwaarde { jaar: *jaar, waarde: nieuw::<Steun>(waarde) };
                Wijziging::rij(["begroting", "lumpsum"], &rij)
            })),
            Self::Veld(naam) => figuur(model, Waar::nieuw(["begroting", naam]), waarde),
            Self::Prijsstijging => Some(figuur_of_nieuw(model, Waar::nieuw(["begroting", "prijsstijging"]), waarde)),
            Self::Prijspeil => waarde.to_u16().map(|jaar| Wijziging::zet(["begroting", "prijspeil"], &jaar)),
            Self::Functie(code) => figuur(model, Waar::nieuw(["functies", code.as_str(), "kosten_per_fte"]), waarde),
            Self::Plek(code) => {
                Some(figuur_of_nieuw(model, Waar::nieuw(["locaties", code.as_str(), "kosten"]), waarde))
            }
        }
    }
}

/// The figure of a line in a year; none where the line follows from others.
pub fn op_regel(positie: usize, jaar: u16) -> Option<Cijfer> {
    match Regel::van(positie) {
        Regel::Post(Post::Overhead) => Some(Cijfer::Veld("overhead")),
        Regel::Post(Post::Activiteiten) => Some(Cijfer::Veld("activiteiten")),
        Regel::Post(Post::Oormerk) => Some(Cijfer::Veld("oormerk")),
        Regel::Post(Post::Reserve) => Some(Cijfer::Veld("reserve")),
        Regel::Post(Post::Lumpsum) => Some(Cijfer::Lumpsum(jaar)),
        Regel::Post(
            Post::Personeel
            | Post::Huisvesting
            | Post::Samen
            | Post::Over
            | Post::Vacatures
            | Post::MetVacatures
            | Post::OverMetVacatures,
        ) => None,
        Regel::Doortrekken => Some(Cijfer::Veld("doortrekken")),
        Regel::Prijsstijging => Some(Cijfer::Prijsstijging),
        Regel::Prijspeil => Some(Cijfer::Prijspeil),
    }
}

/// The figure of a row of the list behind a line.
pub fn achter(model: &Model, achter: &Achter, positie: usize) -> Option<Cijfer> {
    let plan = &model.werk.plan;
    match achter {
        Achter::Functies(_) => plan.functies.get(positie).map(|f| Cijfer::Functie(f.code.clone())),
        Achter::Locaties(_) => plan.locaties.get(positie).map(|l| Cijfer::Plek(l.code.clone())),
        Achter::Gebieden(_) | Achter::Niets => None,
    }
}

/// A figure that gets the value of a pasted cell: what it is, as it is, as it becomes, and the change where it is another.
///
/// # Errors
/// What is wrong with the value, in a sentence.
pub fn vulling(
    model: &Model,
    cijfer: &Cijfer,
    cel: &str,
) -> Result<(String, String, String, Option<Wijziging>), String> {
    let (wat, _) = cijfer.vraag(&model.werk.plan);
    let nu = cijfer.nu(&model.werk.plan);
    let (maat, toon): (Maat, fn(Decimal) -> String) = match cijfer {
        Cijfer::Veld("overhead" | "reserve" | "doortrekken") | Cijfer::Prijsstijging => {
            (Maat::Procent, |w| format!("{} %", getal::volledig(w)))
        }
        Cijfer::Prijspeil => (Maat::Stuks { weinig: false }, |w| w.to_string()),
        _ => (Maat::Euro, getal::euro_cent),
    };
    let waarde = maat.lees(cel, nu.as_slice())?;
    if waarde < Decimal::ZERO {
        return Err("plak getallen van 0 of meer".to_owned());
    }
    bezwaar(cijfer, waarde)?;
    let wijziging = (Some(waarde) != nu).then(|| cijfer.wijziging(model, waarde)).flatten();
    Ok((wat, nu.map_or_else(|| getal::STREEP.to_owned(), toon), toon(waarde), wijziging))
}

/// A figure as the planner sets it, whether the plan gave it or not.
fn figuur_of_nieuw(model: &Model, waar: Waar, waarde: Decimal) -> Wijziging {
    figuur(model, waar.clone(), waarde).unwrap_or_else(|| Wijziging::figuur(waar, nieuw(waarde)))
}

fn lumpsum(jaar: u16) -> Waar {
    Waar::nieuw(["begroting", "lumpsum", &jaar.to_string(), "waarde"])
}

/// A figure that the plan did not give, as the planner sets it.
fn nieuw<W: Werking>(waarde: Decimal) -> Waarde<W> {
    let mut nieuw = Waarde::vast(waarde);
    nieuw.wordt_eigen();
    nieuw
}

/// A figure that the plan gives, as the planner sets it.
fn figuur(model: &Model, waar: Waar, waarde: Decimal) -> Option<Wijziging> {
    let nu: Waarde<Last> = cijfer(&model.werk.plan, &waar)?;
    let waarde = eigen(&nu, waarde, cijfer(&model.werk.schijf.plan, &waar).as_ref());
    Some(Wijziging::figuur(waar, waarde))
}

/// What can be done where the selected line is no figure of its own.
fn volgt(model: &mut Model) {
    let zin = match (Achter::van(model), model.blik.keuze.post) {
        (Achter::Gebieden(_), Some(_)) => {
            "wat een wijk kost volgt uit de bezetting; {tonen-begroting} toont de functies, met hun kosten per fte"
        }
        (Achter::Niets, _) => "dit volgt uit de andere regels",
        _ => "dit volgt uit de rijen eronder; {typen} gaat erin, daar wijzigt u de kosten",
    };
    let zin = model.blik.inrichting.toetsen.in_zin(zin);
    model.blik.zeg(zin);
}

/// Steps of what is selected.
pub fn stap(model: &mut Model, stappen: i32) {
    let Some(cijfer) = Cijfer::gekozen(model) else { return volgt(model) };
    let Some(nu) = cijfer.nu(&model.werk.plan) else {
        return model.blik.zeg("dit cijfer staat nog niet in het plan; typ het met enter");
    };
    let waarde = nu.saturating_add(cijfer.stap() * Decimal::from(stappen)).max(Decimal::ZERO);
    if let Some(wijziging) = cijfer.wijziging(model, waarde) {
        model.wijzig(wijziging);
    }
}

/// True when a list stands behind the selected line that was not entered yet.
pub fn heeft_lijst(model: &Model) -> bool {
    model.blik.keuze.post.is_none() && !Achter::van(model).rijen().is_empty()
}

/// Goes into what stands behind the selected line, or asks for its value.
pub fn typ(model: &mut Model) {
    let achter = Achter::van(model);
    if let (None, Some(&eerste)) = (model.blik.keuze.post, achter.rijen().first()) {
        achter.kies(model, eerste);
        model.blik.keuze.post = Some(0);
        return;
    }
    let Some(cijfer) = Cijfer::gekozen(model) else { return volgt(model) };
    let (titel, eenheid) = cijfer.vraag(&model.werk.plan);
    let nu = cijfer.nu(&model.werk.plan).unwrap_or_else(|| match cijfer {
        Cijfer::Prijspeil => Decimal::from(model.werk.plan.basisjaar),
        _ => Decimal::ZERO,
    });
    let mut invoer = Invoer::getal(titel, eenheid, nu, Invoerdoel::Begroting(cijfer.clone()));
    if cijfer == Cijfer::Prijspeil {
        // A year has no thousands.
        invoer.veld = Veld::vervangbaar(nu.to_string());
        "Lonen, huur en activiteiten stijgen na dit jaar met de prijsstijging.".clone_into(&mut invoer.uitleg);
    }
    model.blik.lagen.push(Laag::Invoer(invoer));
}

/// Asks how the lumpsum goes on in the year after the last of the plan.
pub fn nieuw_jaar(plan: &Plan) -> Laag {
    let laatste = plan.planjaren.last().copied().unwrap_or(plan.basisjaar);
    let jaar = laatste.saturating_add(1);
    let titel = format!("Planjaar {jaar} erbij: de lumpsum doortrekken");
    Laag::Invoer(Invoer::getal(
        titel,
        "procenten per jaar",
        plan.begroting.doortrekken.midden,
        Invoerdoel::Planjaar(jaar),
    ))
}

/// The change that adds a year, with what the last year gives.
///
/// # Errors
/// What is wrong, in Dutch.
pub fn jaar_erbij(plan: &Plan, jaar: u16, procent: Decimal) -> Result<Wijziging, String> {
    if !(Decimal::from(-50)..=Decimal::ONE_HUNDRED).contains(&procent) {
        return Err("typ een percentage van -50 tot en met 100".to_owned());
    }
    Ok(planjaar::erbij(plan, jaar, procent))
}

/// Sets a typed value. What is wrong with it is said in a sentence.
pub fn zet(model: &mut Model, cijfer: &Cijfer, waarde: Decimal) -> Result<(), String> {
    bezwaar(cijfer, waarde)?;
    if let Some(wijziging) = cijfer.wijziging(model, waarde) {
        model.wijzig(wijziging);
    }
    Ok(())
}

/// What is wrong with a value, whatever the plan says.
fn bezwaar(cijfer: &Cijfer, waarde: Decimal) -> Result<(), String> {
    match cijfer {
        Cijfer::Prijspeil
            if !(Decimal::from(2000)..=Decimal::from(2100)).contains(&waarde) || !waarde.fract().is_zero() =>
        {
            return Err("typ een jaartal, zoals 2025".to_owned());
        }
        Cijfer::Veld("overhead" | "reserve" | "doortrekken") | Cijfer::Prijsstijging
            if waarde > Decimal::ONE_HUNDRED =>
        {
            return Err("typ een percentage van 0 tot en met 100".to_owned());
        }
        _ => {}
    }
    Ok(())
}

/// Staff per functie or per wijk.
pub fn wissel(model: &mut Model) {
    model.blik.keuze.per_wijk = !model.blik.keuze.per_wijk;
    model.blik.keuze.begroting = 0;
    if model.blik.keuze.post.is_some() {
        let achter = Achter::van(model);
        if let Some(&eerste) = achter.rijen().first() {
            achter.kies(model, eerste);
        }
    }
    model.blik.zeg(if model.blik.keuze.per_wijk { "personeel per wijk" } else { "personeel per functie" });
}

/// To a year that stands so many columns further.
pub fn jaar(model: &mut Model, stappen: i32) {
    let jaren = &model.werk.plan.planjaren;
    let nu = jaren.iter().position(|j| *j == model.stand.jaar).unwrap_or(0);
    let stap = usize::try_from(stappen.unsigned_abs()).unwrap_or(usize::MAX);
    let naar = if stappen < 0 { nu.saturating_sub(stap) } else { nu.saturating_add(stap) };
    if let Some(&jaar) = jaren.get(naar.min(jaren.len().saturating_sub(1))) {
        toon_jaar(model, jaar);
    }
}

/// Shows a year.
pub fn toon_jaar(model: &mut Model, jaar: u16) {
    if jaar != model.stand.jaar {
        model.stand.jaar = jaar;
        model.bekijk();
    }
}
