//! Herstelpad: the smallest repairs in turn, what each changes, costs and causes elsewhere, and what is left.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::tekst::Stijl;
use crate::dekking::{Bevinding, Ernst};
use crate::text::aantal::{aantal, opsomming};
use crate::text::afbreken::{breek, zichtbaar};
use crate::text::voorlezen::{punt, voorgelezen};
use crate::text::{bevinding, getal, herstel, namen, wijziging};
use crate::voorstel::Prijs;
use crate::voorstel::kiezen::keuze;
use crate::voorstel::zoek::{Einde, Pad, Stap, Vondst};

/// Width where no terminal says it, as of the toets.
const BREED: usize = 80;

/// One row a repair.
pub fn tabel(pad: &Pad, hoogstens: usize) -> Tabel {
    let euro: Decimal = pad.stappen.iter().map(|s| s.vondst.euro).sum();
    let mut totaal = vec![Cel::Leeg; 8];
    (totaal[1], totaal[4]) = (Cel::tekst("samen"), Cel::Euro(euro));
    Tabel {
        naam: "herstelpad",
        titel: format!("Kleinste maatregelen · {}", pad.plan.naam),
        kolommen: Kolom::lijst(&[
            ("nummer", "nummer"),
            ("eis", "eis"),
            ("bevinding", "bevinding"),
            ("maatregel", "maatregel"),
            ("kosten_per_jaar", "kosten per jaar"),
            ("elders", "veroorzaakt elders"),
            ("weg", "bevindingen weg"),
            ("proeven", "proeven"),
        ]),
        rijen: pad.stappen.iter().enumerate().map(|(n, stap)| rij(n, stap)).collect(),
        totaal: Some(totaal),
        voetnoten: voetnoten(pad, hoogstens),
    }
}

fn rij(nummer: usize, stap: &Stap) -> Vec<Cel> {
    let vondst = &stap.vondst;
    vec![
        Cel::aantal(nummer as u64 + 1),
        Cel::tekst(stap.bevinding.eis.id),
        Cel::tekst(bevinding::regel(&stap.voor, &stap.bevinding)),
        Cel::tekst(wijziging::wijziging(&stap.voor, &vondst.wijziging)),
        Cel::Euro(vondst.euro),
        Cel::tekst_of_leeg(&elders(vondst).join("; ")),
        Cel::aantal(vondst.weg.len() as u64),
        Cel::aantal(stap.proeven as u64),
    ]
}

/// What a repair causes elsewhere, a phrase each.
pub fn elders(vondst: &Vondst) -> Vec<String> {
    let zin = |(jaar, b): &(u16, Bevinding)| {
        let (ernst, regel) = (namen::ernst(b.ernst), bevinding::regel(&vondst.plan, b));
        format!("{ernst} {} {regel} ({})", b.eis.id, getal::jaar(*jaar))
    };
    vondst.erbij.iter().map(zin).collect()
}

/// What a repair does to the expenses: “kost € 34.080 per jaar”.
pub fn prijs(vondst: &Vondst) -> String {
    let prijs = if vondst.euro.is_zero() { Prijs::Niets } else { Prijs::PerJaar(vondst.euro) };
    herstel::prijs(prijs).unwrap_or_else(|| "kost niets".to_owned())
}

/// What is left, what the figures mean, and whether a search was cut short.
fn voetnoten(pad: &Pad, hoogstens: usize) -> Vec<String> {
    let mut uit = vec![hierna(pad)];
    uit.extend(blijft(pad));
    uit.extend(te_kiezen(pad));
    uit.push(
        "Elke maatregel is de goedkoopste van één of twee wijzigingen die de bevinding wegneemt en elders niets tekort \
         laat komen, nagerekend in alle jaren die worden getoetst; kosten in het jaar waarin zij het grootst is."
            .to_owned(),
    );
    if pad.stappen.iter().any(|s| s.einde == Einde::Grens) {
        uit.push(format!(
            "Bij {} proeven is het zoeken gestopt: er kan een kleinere maatregel zijn.",
            getal::geheel(hoogstens.into())
        ));
    }
    uit
}

fn hierna(pad: &Pad) -> String {
    let blokkeert = aantal(pad.over.len() as u64, "blokkerende oorzaak", "blokkerende oorzaken");
    if pad.over.is_empty() {
        "Hierna blokkeert niets meer.".to_owned()
    } else if pad.over.iter().all(|(_, b)| pad.zonder.contains_key(&b.sleutel)) {
        format!("Hierna: {blokkeert}, waarvoor geen maatregel is gevonden die wijkplan kan uitvoeren.")
    } else {
        format!("Hierna: {blokkeert}.")
    }
}

/// The causes that still block, with why nothing was found where that is known.
fn blijft(pad: &Pad) -> impl Iterator<Item = String> {
    pad.over.iter().map(|(_, b)| {
        let regel = format!("Blijft: {} {}", b.eis.id, bevinding::regel(&pad.plan, b));
        let Some(Some(vondst)) = pad.zonder.get(&b.sleutel) else { return format!("{regel}.") };
        let zwaar = vondst.erbij.iter().filter(|(_, b)| b.ernst == Ernst::Blokkerend);
        let mut dan: Vec<String> = zwaar.map(|(jaar, b)| format!("{} in {}", b.eis.id, getal::jaar(*jaar))).collect();
        dan.sort();
        dan.dedup();
        let dan = if dan.is_empty() {
            "komt elders iets tekort".to_owned()
        } else {
            format!("blokkeert {}", opsomming(&dan))
        };
        let wat = wijziging::wijziging(&pad.plan, &vondst.wijziging);
        format!("{regel}. De goedkoopste die dit wegneemt ({wat}; {}), kan niet: dan {dan}.", prijs(vondst))
    })
}

/// What is left and only asks a choice, that the screen offers.
fn te_kiezen(pad: &Pad) -> Option<String> {
    let vraagt = pad.over.iter().filter(|(_, b)| keuze(&pad.plan, b).is_some()).map(|(_, b)| b.eis.id.to_owned());
    let eisen: Vec<String> = vraagt.collect::<BTreeSet<_>>().into_iter().collect();
    if eisen.is_empty() {
        return None;
    }
    let welke = opsomming(&eisen);
    Some(format!("Wat van {welke} blijft, vraagt een keuze van u: op Dekking kiest u met h wie of wat het doet."))
}

/// As text: a repair a paragraph.
pub fn schrijf(pad: &Pad, hoogstens: usize, stijl: Stijl) -> String {
    let breed = stijl.breedte.unwrap_or(BREED).max(BREED);
    let mut uit: Vec<String> = Vec::new();
    let mut alinea = |tekst: &str, inspring: usize| {
        if stijl.plat || tekst.is_empty() {
            let zin = tekst.trim_start_matches("→ ");
            uit.push(if zin.is_empty() { String::new() } else { voorgelezen(&punt(zin)) });
            return;
        }
        let regels = breek(&zichtbaar(tekst), breed - inspring - 2).into_iter().enumerate();
        uit.extend(regels.map(|(n, r)| format!("{}{r}", " ".repeat(if n == 0 { inspring } else { inspring + 2 }))));
    };
    alinea(&format!("Kleinste maatregelen · {}", pad.plan.naam), 0);
    for (n, stap) in pad.stappen.iter().enumerate() {
        let vondst = &stap.vondst;
        alinea("", 0);
        alinea(&format!("{}. {} {}", n + 1, stap.bevinding.eis.id, bevinding::regel(&stap.voor, &stap.bevinding)), 0);
        let wat = wijziging::wijziging(&stap.voor, &vondst.wijziging);
        alinea(&format!("→ {wat} ({})", prijs(vondst)), 3);
        for zin in elders(vondst) {
            alinea(&format!("veroorzaakt: {zin}"), 5);
        }
    }
    let euro: Decimal = pad.stappen.iter().map(|s| s.vondst.euro).sum();
    alinea("", 0);
    alinea(&format!("Samen: {} per jaar.", getal::euro(euro)), 0);
    for noot in voetnoten(pad, hoogstens) {
        alinea(&noot, 0);
    }
    uit.iter().filter(|r| !stijl.plat || !r.is_empty()).map(|r| r.trim_end().to_owned() + "\n").collect()
}
