//! The base plan and its scenarios beside each other: what is tried out in each, what is in its way, and what follows.

use jiff::civil::Date;
use rayon::prelude::*;
use rust_decimal::Decimal;

use super::berekend::Berekend;
use super::tabel::{Cel, Kolom, Tabel};
use super::vergelijking::{Kengetallen, Vergelijking, Zijde, van_stad};
use super::zicht::Zicht;
use crate::dekking::{Ernst, Strook};
use crate::plan::scenario::Botsing;
use crate::plan::scenario::toepassen::{botsingen, toegepast, zonder};
use crate::plan::{Band, Plan, Scenario, Scenariocode};
use crate::text::{self, wijziging::zetten_in_woorden};

/// The base plan, or a scenario of it. Of one that was merged the base plan has the wijzigingen; beside the choice then
/// stands the plan without them.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Which scenario; nothing for the base plan.
    pub code: Option<Scenariocode>,
    /// What it is called: its name, or “zonder” and its name.
    pub naam: String,
    /// When it was merged.
    pub samengevoegd: Option<Date>,
    /// Its wijzigingen in words.
    pub wijzigingen: Vec<String>,
    /// What is in its way.
    pub botsingen: Vec<Botsing>,
    /// The plan as it makes it, with what follows; nothing as long as something is in its way, and nothing of one that
    /// was merged and cannot be taken out of the plan any more.
    pub berekend: Option<Berekend>,
    /// What it comes to in all years and bands, as far as that was computed; nothing where nothing is computed.
    pub strook: Option<Strook>,
}

/// What is called the base plan on screens and in tables.
pub const BASIS: &str = "basisplan";

/// The base plan first, then its scenarios in their order.
pub fn varianten(plan: &Plan, jaar: u16, band: Band) -> Vec<Variant> {
    (0..aantal(plan)).into_par_iter().filter_map(|nummer| Variant::van(plan, nummer, jaar, band)).collect()
}

/// What a scenario is called beside the base plan.
pub fn naam(scenario: &Scenario) -> String {
    if scenario.samengevoegd.is_some() { format!("zonder {}", scenario.naam) } else { scenario.naam.clone() }
}

/// How many there are: the base plan, and its scenarios.
pub fn aantal(plan: &Plan) -> usize {
    plan.scenarios.len() + 1
}

/// What follows from a variant for the whole city.
#[derive(Debug, Clone, PartialEq)]
pub struct Uitslag {
    /// Fte, places, reach and cost.
    pub stad: Kengetallen,
    /// What is left of the lumpsum after the reserve, euro; nothing where the plan gives none for the year.
    pub saldo: Option<Decimal>,
    /// Causes of each weight, in the order of [`Ernst::ALLE`].
    pub oorzaken: [usize; 3],
}

impl Variant {
    /// The base plan (0), or a scenario by its position from 1 on, in a year and band; none beyond the last.
    pub fn van(plan: &Plan, nummer: usize, jaar: u16, band: Band) -> Option<Self> {
        let bereken = |naam: &str, plan: Plan| {
            let berekend = Berekend::van(naam.to_owned(), plan, jaar, band);
            let mut strook = Strook::leeg(&berekend.plan, None, band);
            strook.zet(jaar, band, berekend.telling());
            (Some(berekend), Some(strook))
        };
        let Some(plaats) = nummer.checked_sub(1) else {
            let (berekend, strook) = bereken(BASIS, plan.clone());
            let naam = BASIS.to_owned();
            let (wijzigingen, botsingen) = (Vec::new(), Vec::new());
            return Some(Self { code: None, naam, samengevoegd: None, wijzigingen, botsingen, berekend, strook });
        };
        let scenario = plan.scenarios.get(plaats)?;
        let samengevoegd = scenario.samengevoegd;
        let maak = if samengevoegd.is_some() { zonder } else { toegepast };
        let getoond = maak(plan, &scenario.code);
        let past = getoond.is_ok() || samengevoegd.is_some();
        let botsingen = if past { Vec::new() } else { botsingen(plan, &scenario.code) };
        let naam = naam(scenario);
        let (berekend, strook) = getoond.map_or((None, None), |getoond| bereken(&naam, getoond));
        Some(Self {
            code: Some(scenario.code.clone()),
            naam,
            samengevoegd,
            wijzigingen: zetten_in_woorden(plan, &scenario.wijzigingen),
            botsingen,
            berekend,
            strook,
        })
    }

    /// Shows what it is beside another to `doe`; nothing where something is in the way of one of them.
    pub fn naast<T>(&self, ander: &Self, doe: impl FnOnce(&Vergelijking<'_>) -> T) -> Option<T> {
        let (een, tweede) = (self.berekend.as_ref()?, ander.berekend.as_ref()?);
        Some(een.met(|van| {
            let van = Zijde { naam: &self.naam, zicht: *van };
            tweede.met(|naar| doe(&Vergelijking { van, naar: Zijde { naam: &ander.naam, zicht: *naar } }))
        }))
    }

    /// What follows from it for the whole city.
    pub fn uitslag(&self) -> Option<Uitslag> {
        let berekend = self.berekend.as_ref()?;
        let stad = berekend.met(van_stad);
        let saldo = berekend.uitkomst.kosten.over();
        Some(Uitslag { stad, saldo, oorzaken: Ernst::ALLE.map(|ernst| berekend.toetsing.aantal(ernst)) })
    }
}

/// One row for the base plan and one for each scenario.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    tabel_bij(&Strook::van(zicht.plan(), None, zicht.stand.uitkomst.band), zicht)
}

/// The same, where it is worked out already what the base plan comes to.
pub fn tabel_bij(basis: &Strook, zicht: &Zicht<'_>) -> Tabel {
    let uitkomst = zicht.stand.uitkomst;
    let mut varianten = varianten(zicht.plan(), uitkomst.jaar, uitkomst.band);
    for variant in &mut varianten {
        match (&variant.berekend, &mut variant.strook) {
            (Some(berekend), Some(strook)) if variant.code.is_some() => strook.reken_alles(&berekend.plan),
            (_, strook) => *strook = variant.code.is_none().then(|| basis.clone()),
        }
    }
    tabel_van(&varianten, zicht)
}

/// The same of what was worked out already.
pub fn tabel_van<'v>(varianten: impl IntoIterator<Item = &'v Variant>, zicht: &Zicht<'_>) -> Tabel {
    let varianten: Vec<&Variant> = varianten.into_iter().collect();
    let samengevoegd = varianten.iter().any(|v| v.samengevoegd.is_some());
    let voetnoot = samengevoegd.then(|| {
        "“zonder …”: dit scenario is samengevoegd, dus het basisplan heeft het; hier staat het basisplan van nu zonder \
         dit scenario, of niets waar het basisplan daarna op dezelfde plaats is gewijzigd."
            .to_owned()
    });
    Tabel {
        naam: "varianten",
        titel: zicht.titel("Basisplan en scenario's"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("naam", "naam"),
            ("wijzigingen", "wijzigingen"),
            ("botsingen", "botsingen"),
            ("nodig", "fte benodigd"),
            ("er_is", "fte bezet"),
            ("ongedekt", "uur ongedekt"),
            ("ratio", "ratio"),
            ("werkplekken", "werkplekken"),
            ("werkplekken_nodig", "benodigde werkplekken"),
            ("bereik", "% binnen bereik"),
            ("kosten", "kosten"),
            ("saldo", "over van de lumpsum"),
            ("reserve", "reserve"),
            ("vacatures", "vacatures"),
            ("blokkerend", "blokkerend"),
            ("waarschuwing", "waarschuwing"),
            ("aandacht", "aandacht"),
            ("oordeel", "oordeel"),
            ("oordeel_in", "getoetst in"),
            ("per_jaar", "blokkerend per jaar"),
            ("getoetst", "eisen getoetst"),
            ("uit", "eisen uit"),
            ("nog_niet", "nog niet te toetsen"),
        ]),
        rijen: varianten.iter().map(|variant| rij(variant)).collect(),
        totaal: None,
        voetnoten: [
            "Van een scenario dat botst met het basisplan is niets te zeggen; los de botsingen eerst op.".to_owned(),
            "Kosten: alle posten zonder de reserve, die opzij is gezet. Over van de lumpsum: na kosten en reserve. \
             Vacatures: wat die erbij kosten als ze vervuld zijn."
                .to_owned(),
        ]
        .into_iter()
        .chain(voetnoot)
        .collect(),
    }
}

fn rij(variant: &Variant) -> Vec<Cel> {
    let aantal = |n: usize| Cel::aantal(n as u64);
    let code = variant.code.as_ref().map_or(Cel::Leeg, |c| Cel::tekst(c.as_str()));
    let begin =
        vec![code, Cel::tekst(&variant.naam), aantal(variant.wijzigingen.len()), aantal(variant.botsingen.len())];
    let Some(Uitslag { stad, saldo, oorzaken }) = variant.uitslag() else {
        return begin.into_iter().chain(std::iter::repeat_n(Cel::Leeg, 20)).collect();
    };
    let rest = [
        stad.maatstaf.nodig(stad.nodig),
        Cel::Fte(stad.er_is),
        Cel::Uren(stad.ongedekt),
        stad.maatstaf.ratio(stad.ratio),
        Cel::Aantal(stad.werkplekken),
        Cel::Getal(stad.werkplekken_nodig, 1),
        stad.maatstaf.bereik(stad.bereik()),
        Cel::Euro(stad.kosten),
        saldo.map_or(Cel::Leeg, Cel::Euro),
        stad.reserve.map_or(Cel::Leeg, Cel::Euro),
        stad.vacatures.map_or(Cel::Leeg, Cel::Euro),
    ];
    begin.into_iter().chain(rest).chain(oorzaken.map(aantal)).chain(vonnis(variant.strook.as_ref())).collect()
}

/// The verdict of the variant, and what it rests on.
fn vonnis(strook: Option<&Strook>) -> Vec<Cel> {
    let Some(strook) = strook else { return vec![Cel::Leeg; 6] };
    let stand = strook.stand();
    let aantal = |n: usize| Cel::aantal(n as u64);
    vec![
        Cel::tekst(text::strook::woord(strook.vonnis())),
        Cel::tekst(text::strook::waarin(strook)),
        Cel::tekst(text::strook::per_jaar(strook)),
        aantal(stand.getoetst),
        aantal(stand.uit.len()),
        aantal(stand.open.len()),
    ]
}
