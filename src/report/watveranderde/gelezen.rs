//! The figures that were read in: what stood there and what stands there now.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Regel, gebleven};
use crate::plan::deel::vind::{Bestemming, bestemming, pad, vind};
use crate::plan::deel::{Blik, Bouw, Deel};
use crate::plan::figuren::figuren;
use crate::plan::grens::Getalsoort;
use crate::plan::waarde::EIGEN;
use crate::plan::{Herkomst, Pad, Plan, Waar, Wijziging, Zet};
use crate::report::tabel::Cel;
use crate::report::vraag::regel;
use crate::report::zicht::Zicht;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::getalsoort::woorden;
use crate::text::veld::waarde;
use crate::text::waar::{self as in_woorden, veldwoord};
use crate::text::{getal, namen, zaak};

/// So many rows can be read; of more, those of a kind that has many are told per wijk.
const LEESBAAR: usize = 200;
/// Of a kind with no more rows than this each is told, however many there are in all.
const WEINIG: usize = 40;

/// What was read in, row by row.
pub(super) struct Gelezen {
    pub regels: Vec<Regel>,
    /// How many figures are again as they were.
    zelfde: usize,
    /// How many figures are told together with others.
    samengevat: usize,
}

impl Gelezen {
    /// What must be known of them.
    pub fn noten(&self, gebleven_zetten: usize) -> Vec<String> {
        let mut uit = Vec::new();
        uit.extend(gebleven(gebleven_zetten));
        if self.zelfde > 0 {
            let cijfers = aantal(self.zelfde as u64, "ingelezen cijfer staat", "ingelezen cijfers staan");
            uit.push(format!("{cijfers} nu weer zoals ervoor, en daarom niet in de tabel."));
        }
        if self.samengevat > 0 {
            let cijfers = aantal(self.samengevat as u64, "cijfer staat", "cijfers staan");
            uit.push(format!(
                "{cijfers} hier samen per soort en wijk; elk apart staan zij in de tabellen van het plan."
            ));
        }
        uit
    }
}

/// A figure on one side.
struct Cijfer {
    soort: Getalsoort,
    laag: Decimal,
    midden: Decimal,
    hoog: Decimal,
    bron: Herkomst,
}

/// What changed, part by part, as far as it can be taken back.
pub(super) fn regels(
    (van, naar): (&Zicht<'_>, &Zicht<'_>),
    zetten: &[Zet],
    gebleven: &[usize],
    soort: &'static str,
) -> Gelezen {
    let (voor, na) = (van.plan(), naar.plan());
    let (mut waren, mut blijft): (BTreeSet<Waar>, BTreeSet<Waar>) = Default::default();
    for (plaats, zet) in zetten.iter().enumerate() {
        let hier = zet.doe.delen().into_iter().filter_map(Wijziging::waar);
        if gebleven.contains(&plaats) { blijft.extend(hier) } else { waren.extend(hier) }
    }
    let (er_was, er_is) = (cijfers(voor, &waren), cijfers(na, &waren));
    let mut uit = Gelezen { regels: Vec::new(), zelfde: 0, samengevat: 0 };
    let mut alle: Vec<(Waar, Regel)> = Vec::new();
    let mut gezien: BTreeSet<&Waar> = BTreeSet::new();
    for deel in &waren {
        let kop = is_zaak(deel).then(|| zonder_cijfers((voor, na), deel, soort)).flatten();
        let onder = er_was.keys().chain(er_is.keys()).filter(|waar| waar.0.starts_with(&deel.0));
        let onder: BTreeSet<&Waar> = if kop.is_some() { BTreeSet::new() } else { onder.collect() };
        if onder.is_empty() {
            match kop.or_else(|| zonder_cijfers((voor, na), deel, soort)) {
                Some(regel) => alle.push((deel.clone(), regel)),
                None => uit.zelfde += 1,
            }
        }
        for waar in onder {
            if !gezien.insert(waar) {
                continue;
            }
            match cijferregel((van, naar), waar, (er_was.get(waar), er_is.get(waar)), soort) {
                Some(regel) => alle.push((waar.clone(), regel)),
                None => uit.zelfde += 1,
            }
        }
    }
    // The figures first; a source that came with them is no news.
    alle.sort_by_key(|(waar, _)| waar.0.first().is_some_and(|lijst| lijst == "bronnen"));
    uit.samengevat = samengevat(alle, &mut uit.regels, na);
    uit.regels.extend(blijft.iter().map(|waar| nog_gewijzigd(na, waar)));
    uit
}

/// All figures of a plan in these parts.
fn cijfers(plan: &Plan, waren: &BTreeSet<Waar>) -> BTreeMap<Waar, Cijfer> {
    let paden: BTreeSet<Pad> = waren.iter().filter_map(|waar| pad(plan, waar)).collect();
    let mut uit = BTreeMap::new();
    figuren(plan, &mut |figuur| {
        let hier = figuur.pad();
        let hoort = (1..=hier.0.len()).any(|diepte| paden.contains(&Pad(hier.0[..diepte].to_vec())));
        if hoort {
            let (soort, laag, midden, hoog) = (figuur.soort, figuur.laag, figuur.midden, figuur.hoog);
            uit.insert(Waar::van(plan, &hier), Cijfer { soort, laag, midden, hoog, bron: figuur.herkomst() });
        }
    });
    uit
}

/// True for a noun of the plan itself.
fn is_zaak(waar: &Waar) -> bool {
    waar.0.len() == 2 && bestemming(&Waar(waar.0[..1].to_vec())).is_some_and(|lijst| lijst.aard.rij().is_some())
}

/// A figure that is otherwise than it was, or comes from elsewhere.
fn cijferregel(
    (van, naar): (&Zicht<'_>, &Zicht<'_>),
    waar: &Waar,
    (was, is): (Option<&Cijfer>, Option<&Cijfer>),
    soort: &'static str,
) -> Option<Regel> {
    let (voor, na) = (van.plan(), naar.plan());
    let getalsoort = was.or(is)?.soort;
    let zelfde = |a: &Cijfer, b: &Cijfer| (a.laag, a.midden, a.hoog) == (b.laag, b.midden, b.hoog);
    if was.zip(is).is_some_and(|(a, b)| zelfde(a, b) && a.bron == b.bron) {
        return None;
    }
    let plan = if is.is_some() { na } else { voor };
    let kant = |zicht: &Zicht<'_>, cijfer: Option<&Cijfer>| match cijfer {
        Some(c) => (cel(getalsoort, c.midden), bron(zicht.plan(), &c.bron)),
        None => zonder_opgave(zicht, waar).unwrap_or((Cel::Leeg, String::new())),
    };
    let ((cel_was, bron_was), (cel_is, bron_is)) = (kant(van, was), kant(naar, is));
    let mut uitleg = vec![hoofdletter(&wat_het_is(waar))];
    match (was, is) {
        (None, _) if cel_was == Cel::Leeg => uitleg.push("ervoor stond hier geen cijfer".to_owned()),
        (None, _) => uitleg.push("ervoor stond hier geen eigen cijfer".to_owned()),
        (_, None) => uitleg.push("er staat nu geen eigen cijfer meer".to_owned()),
        (Some(a), Some(b)) if zelfde(a, b) => uitleg.push("hetzelfde getal, uit een andere bron".to_owned()),
        (Some(a), Some(b)) => {
            let breed = |c: &Cijfer| c.laag != c.hoog;
            if breed(a) || breed(b) {
                let band = |c: &Cijfer| format!("{} tot {}", getal::volledig(c.laag), getal::volledig(c.hoog));
                uitleg.push(format!("bandbreedte was {}, is {}", band(a), band(b)));
            }
        }
    }
    uitleg.extend(toelichting(na, waar));
    Some(Regel {
        wat: in_woorden::waar(plan, waar),
        waar: wijk(plan, waar),
        verschil: decimalen(&cel_was, &cel_is),
        was: cel_was,
        is: cel_is,
        eenheid: eenheid(plan, waar, getalsoort),
        soort,
        bron_was,
        bron_is,
        uitleg: format!("{}.", uitleg.join("; ")),
    })
}

/// What counts in the place of a figure that is not given, and how that is found: the demand by the rule of its voorziening, a
/// year without fasering in full.
fn zonder_opgave(zicht: &Zicht<'_>, waar: &Waar) -> Option<(Cel, String)> {
    let plan = zicht.plan();
    let voorziening = |code: &str| plan.voorzieningen.iter().position(|v| v.code.as_str() == code);
    match waar.stappen()[..] {
        ["wijken", wijk, "vraag", code, ..] => {
            let w = plan.wijken.iter().position(|w| w.code.as_str() == wijk)?;
            let v = voorziening(code)?;
            let vraag = &zicht.stand.uitkomst.vraag;
            let hoe = format!("berekend: {}", regel(plan, &plan.voorzieningen[v]));
            vraag.bekend(w, v).then(|| (Cel::Aantal(vraag.volume[(w, v)]), hoe))
        }
        ["voorzieningen", code, "fasering", ..] => {
            voorziening(code)?;
            Some((cel(Getalsoort::Procent, Decimal::ONE_HUNDRED), "geen opgave: telt helemaal".to_owned()))
        }
        _ => None,
    }
}

/// What stands at the figure itself of how it was found.
fn toelichting(plan: &Plan, waar: &Waar) -> Option<String> {
    match vind(plan, waar)?.blik() {
        Blik::Cijfer(cijfer) => cijfer.toelichting.map(str::to_owned).filter(|t| !t.is_empty() && t != EIGEN),
        _ => None,
    }
}

/// A part that is no figure and has none: a noun that came or went, a text, a day.
fn zonder_cijfers((voor, na): (&Plan, &Plan), waar: &Waar, soort: &'static str) -> Option<Regel> {
    let (was, is) = (vind(voor, waar), vind(na, waar));
    let (cel_was, cel_is, uitleg) = match (was, is) {
        (None, None) => return None,
        (Some(a), Some(b)) if a.zelfde(b) => return None,
        (None, Some(_)) => (Cel::Leeg, Cel::tekst("erbij"), "staat er nieuw bij"),
        (Some(_), None) => (Cel::tekst("stond erin"), Cel::tekst("weg"), "staat er niet meer in"),
        (Some(a), Some(b)) => {
            let veld = bestemming(waar).and_then(|daar| daar.veld);
            let cel = |plan: &Plan, deel: &dyn Deel| {
                let iets = veld.filter(|_| !matches!(deel.blik(), Blik::Niets));
                iets.and_then(|veld| waarde(plan, veld, None, deel)).map_or(Cel::Leeg, Cel::tekst)
            };
            // What is too long for words, such as a border, is told as changed.
            match (cel(voor, a), cel(na, b)) {
                (Cel::Leeg, Cel::Leeg) => (Cel::Leeg, Cel::tekst("gewijzigd"), ""),
                (was, is) => (was, is, ""),
            }
        }
    };
    let plan = if is.is_some() { na } else { voor };
    let wat_het_is = hoofdletter(&wat_het_is(waar));
    Some(Regel {
        wat: is_zaak(waar)
            .then(|| vind(plan, waar).map(|deel| hoofdletter(&zaak::met_soort(plan, deel))))
            .flatten()
            .unwrap_or_else(|| in_woorden::waar(plan, waar)),
        waar: wijk(plan, waar),
        was: cel_was,
        is: cel_is,
        verschil: None,
        eenheid: String::new(),
        soort,
        bron_was: String::new(),
        bron_is: String::new(),
        uitleg: if uitleg.is_empty() { format!("{wat_het_is}.") } else { format!("{wat_het_is}; {uitleg}.") },
    })
}

/// A part that was changed again after it was read in.
fn nog_gewijzigd(na: &Plan, waar: &Waar) -> Regel {
    let plaats = vind(na, waar).is_some();
    Regel {
        wat: in_woorden::waar(na, waar),
        waar: wijk(na, waar),
        was: Cel::Leeg,
        is: Cel::Leeg,
        verschil: None,
        eenheid: String::new(),
        soort: "niet meer naast elkaar",
        bron_was: String::new(),
        bron_is: String::new(),
        uitleg: if plaats {
            "Na het inlezen nog gewijzigd: wat er stond is niet meer terug te nemen. In de uitkomsten hieronder staat aan \
             beide kanten wat er nu staat."
                .to_owned()
        } else {
            "Na het inlezen uit het plan gehaald: er is niets meer naast elkaar te zetten.".to_owned()
        },
    }
}

/// Puts the rows in `uit`; where there are too many to read, those of a kind with many per wijk. How many are told so.
fn samengevat(alle: Vec<(Waar, Regel)>, uit: &mut Vec<Regel>, plan: &Plan) -> usize {
    if alle.len() <= LEESBAAR {
        uit.extend(alle.into_iter().map(|(_, regel)| regel));
        return 0;
    }
    let mut per_soort: BTreeMap<String, Vec<(Waar, Regel)>> = BTreeMap::new();
    for (waar, regel) in alle {
        per_soort.entry(soortnaam(&waar)).or_default().push((waar, regel));
    }
    let mut samengevat = 0;
    for (naam, regels) in per_soort {
        if regels.len() <= WEINIG {
            uit.extend(regels.into_iter().map(|(_, regel)| regel));
            continue;
        }
        let mut per_wijk: BTreeMap<String, Vec<Regel>> = BTreeMap::new();
        for (waar, regel) in regels {
            let code = if waar.0.first().is_some_and(|l| l == "wijken") { waar.0.get(1).cloned() } else { None };
            per_wijk.entry(code.unwrap_or_default()).or_default().push(regel);
        }
        for (code, regels) in per_wijk {
            samengevat += regels.len();
            uit.push(samen(plan, &naam, &code, &regels));
        }
    }
    samengevat
}

/// Many rows of one kind in one wijk as one.
fn samen(plan: &Plan, naam: &str, wijkcode: &str, regels: &[Regel]) -> Regel {
    let er = |kant: fn(&Regel) -> &Cel| regels.iter().filter(|r| *kant(r) != Cel::Leeg).count();
    let bronnen = |kant: fn(&Regel) -> &String| {
        let alle: BTreeSet<&str> = regels.iter().map(|r| kant(r).as_str()).filter(|b| !b.is_empty()).collect();
        alle.into_iter().collect::<Vec<_>>().join("; ")
    };
    let anders = |r: &&Regel| r.was.waarde().zip(r.is.waarde()).map(|(was, is)| (is - was).abs());
    let grootst = regels.iter().filter(|r| anders(r).is_some_and(|v| !v.is_zero())).max_by_key(anders);
    let meest = grootst.map_or_else(String::new, |r| {
        let toon = |cel: &Cel| crate::report::tekst::cel(cel);
        format!(" Het grootste verschil: {}, {} → {}.", r.wat, toon(&r.was), toon(&r.is))
    });
    let wijk = plan.wijken.iter().find(|w| w.code.as_str() == wijkcode);
    Regel {
        wat: hoofdletter(naam),
        waar: wijk.map_or_else(String::new, |w| w.naam.clone()),
        was: Cel::tekst(aantal(er(|r| &r.was) as u64, "cijfer", "cijfers")),
        is: Cel::tekst(aantal(er(|r| &r.is) as u64, "cijfer", "cijfers")),
        verschil: None,
        eenheid: String::new(),
        soort: regels.first().map_or("ingelezen", |r| r.soort),
        bron_was: bronnen(|r| &r.bron_was),
        bron_is: bronnen(|r| &r.bron_is),
        uitleg: format!("{} anders dan ervoor.{meest}", aantal(regels.len() as u64, "cijfer is", "cijfers zijn")),
    }
}

/// The fields on a way, without the rows: “vraag, aantal”.
fn soortnaam(waar: &Waar) -> String {
    let lijst = |diepte: usize| bestemming(&Waar(waar.0[..diepte].to_vec()));
    let is_veld = |daar: Bestemming| matches!(daar.aard.kern().bouw, Bouw::Groep(_) | Bouw::Keuze(_));
    let velden = (1..=waar.0.len()).filter(|&diepte| lijst(diepte - 1).is_some_and(is_veld));
    let woorden = velden.filter_map(|diepte| {
        let stap = &waar.0[diepte - 1];
        if ["wijken", "cijfers", "waarde"].contains(&stap.as_str()) {
            return None;
        }
        Some(lijst(diepte).and_then(|d| d.veld).map_or_else(|| veldwoord(stap), |veld| veld.woord.to_owned()))
    });
    woorden.collect::<Vec<_>>().join(", ")
}

/// What a part of the plan is, by the description of its field.
fn wat_het_is(waar: &Waar) -> String {
    let daar = bestemming(waar);
    let vaag = |veld: &str| ["waarde", "cijfers"].contains(&veld);
    match daar.and_then(|daar| daar.veld) {
        Some(veld) if vaag(veld.naam) && waar.0.len() > 2 => {
            let boven = (1..waar.0.len()).rev().find_map(|diepte| {
                let veld = bestemming(&Waar(waar.0[..diepte].to_vec()))?.veld?;
                (!vaag(veld.naam)).then_some(veld.uitleg)
            });
            boven.unwrap_or(veld.uitleg).to_owned()
        }
        Some(veld) => veld.uitleg.to_owned(),
        None => "een deel van het plan".to_owned(),
    }
}

/// The wijk through which a way leads.
fn wijk(plan: &Plan, waar: &Waar) -> String {
    let [lijst, code, ..] = &waar.0[..] else { return String::new() };
    let wijk = plan.wijken.iter().find(|w| lijst == "wijken" && w.code.as_str() == code);
    wijk.map_or_else(String::new, |w| w.naam.clone())
}

/// A figure as its kind is shown.
fn cel(soort: Getalsoort, getal: Decimal) -> Cel {
    match soort {
        Getalsoort::Fte => Cel::Fte(getal),
        Getalsoort::Euro | Getalsoort::EuroPerFte | Getalsoort::EuroPerWerkplek | Getalsoort::EuroEenmalig => {
            Cel::Euro(getal)
        }
        Getalsoort::Aantal | Getalsoort::Plekken | Getalsoort::Volume | Getalsoort::Personen => Cel::Aantal(getal),
        _ => Cel::Getal(getal, 2),
    }
}

/// With how many decimals it is told what is more; nothing where both are as large.
fn decimalen(was: &Cel, is: &Cel) -> Option<u32> {
    let gebroken = if matches!(is, Cel::Aantal(_)) { 1 } else { 2 };
    let (was, is) = (was.waarde()?, is.waarde()?);
    let heel = |cel: Decimal| cel.fract().is_zero();
    (was != is).then(|| if heel(was) && heel(is) { 0 } else { gebroken })
}

/// In what it is counted: clients, where a voorziening says so.
fn eenheid(plan: &Plan, waar: &Waar, soort: Getalsoort) -> String {
    let code = match waar.stappen()[..] {
        ["wijken", _, "vraag", code, ..] | ["voorzieningen", code, ..] => code,
        _ => "",
    };
    let voorziening = plan.voorzieningen.iter().find(|v| v.code.as_str() == code);
    match voorziening.filter(|_| soort == Getalsoort::Volume) {
        Some(v) => v.eenheid.clone(),
        None => woorden(soort).eenheid.to_owned(),
    }
}

/// Source and status of a figure: “S4, geschat”.
fn bron(plan: &Plan, herkomst: &Herkomst) -> String {
    let bron = herkomst.bron.as_ref().map(ToString::to_string);
    let status = plan.status(herkomst).map(|s| namen::status(s).to_owned());
    let delen: Vec<String> = bron.into_iter().chain(status).collect();
    if delen.is_empty() { "niet bekend".to_owned() } else { delen.join(", ") }
}
