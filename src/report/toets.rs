//! Toets: the verdict on a plan over the years that are judged, as one report: the strip, per wijk, per eis, and the
//! findings of all those years with what would repair them. Its text is laid out in [`super::toetstekst`].

use std::collections::HashMap;

use serde_json::{Value, json};

use super::berekend::Berekend;
use super::bevindingen::{self, Regel};
use super::zicht::Zicht;
use super::{dekking as matrix, eisen, json, metingen, nog_niet, oordeel, overzicht, voetnoot};
use crate::calc::Gids;
use crate::dekking::feiten::Voldoende;
use crate::dekking::{
    Been, Bevinding, EISEN, Eis, Eisenstand, Ernst, Feit, Oordeel, Open, Plaats, Sleutel, Stand, Strook, Vonnis,
    in_volgorde,
};
use crate::plan::{Band, Plan};
use crate::report::tabel::Tabel;
use crate::text::aantal::{aantal, opsomming};
use crate::text::begin::{self, Deel};
use crate::text::{bevinding, getal, namen, strook};

/// A plan in every year that is judged, and in all years and bands at a glance.
#[derive(Debug, Clone)]
pub struct Oordeelsvorming {
    eerste: Berekend,
    verder: Vec<Berekend>,
    strook: Strook,
}

impl Oordeelsvorming {
    /// Computes a plan from `eerste` on, or in that year alone, in one band; and counts all other years and bands.
    pub fn van(naam: &str, plan: &Plan, eerste: u16, alleen: bool, band: Band) -> Self {
        let mut strook = Strook::leeg(plan, alleen.then_some(eerste), band);
        let mut bereken = |jaar| {
            let berekend = Berekend::van(naam.to_owned(), plan.clone(), jaar, band);
            strook.zet(jaar, band, berekend.telling());
            berekend
        };
        let anders = plan.planjaren.iter().copied().filter(|&jaar| jaar != eerste && !alleen);
        let (eerste, verder) = (bereken(eerste), anders.map(&mut bereken).collect());
        strook.reken_alles(plan);
        Self { eerste, verder, strook }
    }

    /// The verdict.
    pub fn vonnis(&self) -> Option<Vonnis> {
        self.strook.vonnis()
    }

    /// Shows the report to `doe`.
    pub fn met<T>(&self, doe: impl FnOnce(&Toetsrapport<'_>) -> T) -> T {
        let jaren = || std::iter::once(&self.eerste).chain(&self.verder);
        let gidsen: Vec<Gids<'_>> = jaren().map(|b| Gids::van(&b.plan)).collect();
        let in_jaar = jaren().zip(&gidsen).map(|(b, gids)| {
            let Berekend { plan, uitkomst, toetsing, .. } = b;
            Zicht { stand: Stand { plan, gids, uitkomst }, toetsing }
        });
        let zichten: Vec<Zicht<'_>> = in_jaar.collect();
        doe(&Toetsrapport { regels: samen(&zichten), zicht: zichten[0], zichten, strook: &self.strook })
    }
}

/// The report.
#[derive(Debug)]
pub struct Toetsrapport<'z> {
    /// The plan in the first year that is judged.
    pub zicht: Zicht<'z>,
    zichten: Vec<Zicht<'z>>,
    /// What the plan comes to in all years and bands.
    pub strook: &'z Strook,
    /// Each finding once, with the years in which it is found, causes first.
    pub regels: Vec<Regel<'z>>,
}

/// Each finding once: as it is in the year in which it is a cause, the heaviest and the most short; of those that are
/// equal the first.
fn samen<'z>(zichten: &[Zicht<'z>]) -> Vec<Regel<'z>> {
    let mut per: HashMap<&Sleutel, Regel<'z>> = HashMap::new();
    let zwaarte = |b: &Bevinding| (b.is_oorzaak(), b.ernst, b.maat.tekort());
    for zicht in zichten {
        let jaar = zicht.stand.uitkomst.jaar;
        for bevinding in &zicht.toetsing.bevindingen {
            let nieuw = || Regel { zicht: *zicht, bevinding, jaren: Vec::new(), per_jaar: Vec::new() };
            let regel = per.entry(&bevinding.sleutel).or_insert_with(nieuw);
            if zwaarte(bevinding) > zwaarte(regel.bevinding) {
                (regel.zicht, regel.bevinding) = (*zicht, bevinding);
            }
            regel.jaren.push(jaar);
            regel.per_jaar.push((*zicht, bevinding));
        }
    }
    // In the order of the eisen, whatever the year.
    let mut gekozen: Vec<&Bevinding> = Vec::new();
    for eis in EISEN.iter() {
        for bevinding in zichten.iter().flat_map(|z| &z.toetsing.bevindingen).filter(|b| b.eis.id == eis.id) {
            if per.get(&bevinding.sleutel).is_some_and(|r| std::ptr::eq(r.bevinding, bevinding)) {
                gekozen.push(bevinding);
            }
        }
    }
    in_volgorde(&gekozen).into_iter().filter_map(|b| per.remove(&b.sleutel)).collect()
}

impl<'z> Toetsrapport<'z> {
    /// The plan.
    pub fn plan(&self) -> &'z Plan {
        self.zicht.plan()
    }

    /// Causes of each weight over all years that are judged, each counted once; the heaviest first.
    pub fn oorzaken(&self) -> [(Ernst, usize); 3] {
        let tel = |ernst| self.regels.iter().filter(|r| r.bevinding.is_oorzaak() && r.bevinding.ernst == ernst).count();
        Ernst::ALLE.map(|ernst| (ernst, tel(ernst)))
    }

    /// Causes of one weight.
    pub fn aantal(&self, ernst: Ernst) -> usize {
        self.oorzaken().into_iter().filter(|(e, _)| *e == ernst).map(|(_, n)| n).sum()
    }

    /// On how many requirements the verdict rests.
    pub fn stand(&self) -> Eisenstand {
        self.strook.stand()
    }

    /// The heaviest of the years that are judged.
    pub(super) fn zwaarst(&self, oordeel: impl Fn(&Zicht<'_>) -> Oordeel) -> Oordeel {
        self.zichten.iter().map(oordeel).max().unwrap_or(Oordeel::NietVanToepassing)
    }

    /// What cannot be judged, in each of the years.
    pub fn open(&self) -> impl Iterator<Item = &'z Open> + '_ {
        self.zichten.iter().flat_map(|z| &z.toetsing.open)
    }

    /// The years that are judged, where there are more than one: “2028–2031”.
    pub fn meer_jaren(&self) -> Option<String> {
        let jaren: Vec<u16> = self.zichten.iter().map(|z| z.stand.uitkomst.jaar).collect();
        (jaren.len() > 1).then(|| strook::jaren(&jaren))
    }

    /// In which years the heaviest judgement on a gebied holds, where that is not in all of them: “2031”.
    pub fn alleen_in(&self, gebied: usize) -> Option<String> {
        let oordeel = |z: &Zicht<'_>| z.toetsing.oordeel_in(gebied);
        let zwaarst = self.zwaarst(oordeel);
        let hier = self.zichten.iter().filter(|z| oordeel(z) == zwaarst);
        let jaren: Vec<u16> = hier.map(|z| z.stand.uitkomst.jaar).collect();
        (jaren.len() < self.zichten.len()).then(|| strook::jaren(&jaren))
    }

    /// Per wijk the figures of the first year, with the judgement over all of them.
    pub fn overzicht(&self) -> Tabel {
        let mut tabel = overzicht::tabel_met(&self.zicht, |gebied| self.zwaarst(|z| z.toetsing.oordeel_in(gebied)));
        if let Some(jaren) = self.meer_jaren() {
            let eerste = self.zicht.stand.uitkomst.jaar;
            if let Some(kolom) = tabel.kolommen.last_mut() {
                kolom.kop = format!("{} {jaren}", kolom.kop);
            }
            tabel.voetnoten.insert(
                0,
                format!(
                    "De cijfers per wijk zijn die van {}; oordelen en tellingen zijn die van {} samen, elke oorzaak één keer.",
                    getal::jaar(eerste),
                    jaren,
                ),
            );
        }
        if self.regels.iter().any(|r| matches!(r.bevinding.feit, Feit::Voldoende(Voldoende::Ongedekt(_)))) {
            tabel.voetnoten.push(voetnoot::NAAR_WIE.to_owned());
        }
        tabel
    }

    /// Per eis and wijk the judgement over all years.
    pub fn matrix(&self) -> Tabel {
        matrix::tabel_met(&self.zicht, |eis, gebied| self.zwaarst(|z| z.toetsing.oordeel(eis, gebied)))
    }

    /// Every finding once.
    pub fn bevindingen(&self) -> Tabel {
        bevindingen::tabel_van(&self.zicht, self.regels.iter().cloned())
    }

    /// Every requirement with the judgement over all years.
    fn eisen(&self) -> Tabel {
        let hoeveel = |eis: &Eis| self.regels.iter().filter(|r| r.bevinding.eis.id == eis.id).count();
        eisen::tabel_met(&self.zicht, |eis| self.zwaarst(|z| z.toetsing.oordeel_eis(eis)), hoeveel)
    }

    /// When a finding holds, and how much is short then: “in 2028–2031, het meest in 2031: 0,6 fte te kort”.
    pub fn tekort(&self, regel: &Regel<'_>) -> String {
        let tekort = bevinding::tekort_in_woorden(regel.bevinding);
        if self.zichten.len() < 2 {
            return tekort;
        }
        let jaar = regel.zicht.stand.uitkomst.jaar;
        let in_jaren = strook::jaren(&regel.jaren);
        if regel.jaren.len() == 1 {
            return format!("alleen in {in_jaren}: {tekort}");
        }
        let overal_gelijk = self
            .zichten
            .iter()
            .flat_map(|z| &z.toetsing.bevindingen)
            .filter(|b| b.sleutel == regel.bevinding.sleutel)
            .all(|b| b.maat.tekort() == regel.bevinding.maat.tekort());
        let meest = if overal_gelijk { String::new() } else { format!(", het meest in {}", getal::jaar(jaar)) };
        format!("in {in_jaren}{meest}: {tekort}")
    }

    /// The report as JSON; the same figures and words as the text.
    pub fn json(&self) -> Value {
        let (plan, uitkomst, wijken) = (self.plan(), self.zicht.stand.uitkomst, self.overzicht());
        let rijen = |tabel: Tabel| json::rijen(&tabel);
        let stand = self.stand();
        let getoetst: Vec<u16> = self.strook.getoetst().map(|(jaar, _)| jaar).collect();
        json!({
            "rapport": "toets",
            "plan": plan.naam,
            "jaar": uitkomst.jaar,
            "band": namen::band(uitkomst.band),
            "dekkend": self.strook.vonnis() == Some(Vonnis::Dekkend),
            "oordeel": strook::woord(self.strook.vonnis()),
            "jaren": getoetst,
            "blokkerend": self.aantal(Ernst::Blokkerend),
            "waarschuwing": self.aantal(Ernst::Waarschuwing),
            "aandacht": self.aantal(Ernst::Aandacht),
            "gevolgen": self.regels.iter().filter(|r| !r.bevinding.is_oorzaak()).count(),
            "eisen_getoetst": stand.getoetst,
            "eisen_uit": stand.uit,
            "eisen_lichter": stand.lichter,
            "eisen_nog_niet": stand.open,
            "eisen_niet_van_toepassing": stand.nvt,
            "oordelen": rijen(oordeel::tabel_van(self.strook, &plan.naam)),
            "wijken": json::rijen(&wijken),
            "eisen": rijen(self.eisen()),
            "dekking": rijen(self.matrix()),
            "metingen": rijen(metingen::over(&self.zicht, &self.zichten)),
            "bevindingen": rijen(self.bevindingen()),
            "nog_niet": self.zichten.iter().map(|z| json!({
                "jaar": z.stand.uitkomst.jaar,
                "rijen": json::rijen(&nog_niet::tabel(z)),
            })).collect::<Vec<_>>(),
            "voetnoten": wijken.voetnoten,
        })
    }
}

/// Most findings of one weight against one eis that a report for people names one by one. An eis that is failed more
/// often is failed everywhere, for one reason; the table of findings has them all.
const MEESTE: usize = 16;

/// Findings as a report for people shows them.
#[derive(Debug, Clone)]
pub enum Groep<'r> {
    /// One, or several that say the same of different places.
    Gelijk(Vec<&'r Regel<'r>>),
    /// All of one weight against one eis, when there are many; the largest stands for them.
    Samen {
        /// Against which.
        eis: &'static Eis,
        /// How many.
        hoeveel: usize,
        /// Where, in words.
        waar: String,
        /// The one that is most short; the first of equals.
        grootste: &'r Regel<'r>,
    },
}

impl Groep<'_> {
    /// The requirement.
    pub fn eis(&self) -> &'static Eis {
        match self {
            Self::Gelijk(gelijk) => gelijk[0].bevinding.eis,
            Self::Samen { eis, .. } => eis,
        }
    }
}

/// The causes of one weight, in the order of the eisen.
pub fn groepen<'r>(rapport: &'r Toetsrapport<'r>, ernst: Ernst) -> Vec<Groep<'r>> {
    let mut uit: Vec<(Groep<'r>, String)> = Vec::new();
    let oorzaak = |r: &&Regel<'_>| r.bevinding.is_oorzaak() && r.bevinding.ernst == ernst;
    let alle: Vec<&Regel<'_>> = rapport.regels.iter().filter(oorzaak).collect();
    for (n, r) in alle.iter().enumerate() {
        let van_eis = |a: &&Regel<'_>| a.bevinding.eis.id == r.bevinding.eis.id;
        let zelfde: Vec<&Regel<'_>> = alle.iter().copied().filter(van_eis).collect();
        let samen = zelfde.len() > MEESTE;
        let wat = if samen { String::new() } else { woorden(rapport, r) };
        if !samen {
            match uit.last_mut() {
                Some((Groep::Gelijk(eerder), eerst)) if van_eis(&eerder[0]) && *eerst == wat => eerder.push(r),
                _ => uit.push((Groep::Gelijk(vec![*r]), wat)),
            }
        } else if !alle[..n].iter().any(van_eis) {
            let grootste = zelfde.iter().rev().max_by_key(|r| r.bevinding.maat.tekort()).unwrap_or(r);
            let (eis, hoeveel, waar) = (r.bevinding.eis, zelfde.len(), waar(&zelfde));
            uit.push((Groep::Samen { eis, hoeveel, waar, grootste }, wat));
        }
    }
    uit.into_iter().map(|(groep, _)| groep).collect()
}

/// What is said of a finding besides its place.
fn woorden(rapport: &Toetsrapport<'_>, regel: &Regel<'_>) -> String {
    let wat = bevinding::wat(regel.zicht.plan(), regel.bevinding);
    format!("{wat}; {}; {}", rapport.tekort(regel), regel.herstel_in_woorden())
}

/// In how many wijken and teams, and whether in the city.
fn waar(regels: &[&Regel<'_>]) -> String {
    let mut plaatsen: Vec<Plaats> = Vec::new();
    for r in regels {
        if !plaatsen.contains(&r.bevinding.plaats) {
            plaatsen.push(r.bevinding.plaats);
        }
    }
    let tel = |soort: fn(&Plaats) -> bool| plaatsen.iter().filter(|p| soort(p)).count() as u64;
    let (wijken, teams) = (tel(|p| matches!(p, Plaats::Wijk(_))), tel(|p| matches!(p, Plaats::Team(_))));
    let mut delen = Vec::new();
    if wijken > 0 {
        delen.push(format!("in {}", aantal(wijken, "wijk", "wijken")));
    }
    if teams > 0 {
        delen.push(format!("in {}", aantal(teams, "buurtteam", "buurtteams")));
    }
    if plaatsen.contains(&Plaats::Stad) {
        delen.push("stedelijk".to_owned());
    }
    opsomming(&delen)
}

/// The eisen about which teams there are, whoever works in them.
const DOOR_TEAMS: [&str; 4] = ["TM-1", "TM-2a", "TM-2b", "TM-8"];

/// The parts of the plan in which nothing is filled in, each with how many findings that gives; none in a plan in which a
/// samenwerkingsverband stands with its teams, people and places.
pub fn leeg(rapport: &Toetsrapport<'_>) -> Vec<(Deel, usize)> {
    let plan = rapport.plan();
    let door = |b: &Bevinding| match b.eis.been {
        Been::Bereikbaar | Been::Huisvesting => Some(Deel::Locaties),
        // How many teams there are and whose a wijk is, does not follow from who works there.
        Been::Team if plan.buurtteams.is_empty() || DOOR_TEAMS.contains(&b.eis.id) => Some(Deel::Buurtteams),
        Been::Team | Been::Basisniveau | Been::Voldoende => Some(Deel::Bezetting),
        _ => None,
    };
    let gevolg = |deel| rapport.regels.iter().filter(|r| door(r.bevinding) == Some(deel)).count();
    begin::leeg(plan).into_iter().map(|d| (d, gevolg(d))).collect()
}
