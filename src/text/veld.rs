//! Changes of any figure, any field and any noun in words, for [`super::wijziging`].

use rust_decimal::Decimal;

use super::aantal::{aantal, fte_getal, hoofdletter, opsomming};
use super::waar::{onderwerp, waar};
use super::{datum, getal, kerncijfer, namen, plek, rijen};
use crate::plan::openpunt::Antwoord;
use crate::plan::wijziging::veld::{
    Aanstellingveld as A, Begrotingveld as G, Besluitveld, Bronveld as B, Buurtteamveld as T, EisUitveld,
    Functieveld as F, Locatieveld as L, Normenveld as N, Notitieveld, OpenPuntveld as Q, Organisatieveld as O,
    Overnameveld as R, Planveld as P, Scenarioveld, Verdelingveld, Voorzieningveld as V, Werktijdveld, Wijkveld,
};
use crate::plan::wijziging::{Veldwijziging, Zaak, Zaakcode, cijfer};
use crate::plan::{Functiecode, Last, Plan, Vraagregel, Waar, Waarde};

/// A figure that gets another value: “Ambulant begeleider, kosten per fte: € 82.500 → € 80.000”.
pub fn figuur(voor: &Plan, plek: &Waar, nieuw: &Waarde<Last>) -> String {
    let vorm = vorm(plek);
    let wat = waar(voor, plek);
    let Some(oud) = cijfer(voor, plek) else { return format!("{wat}: {}", vorm(nieuw.midden)) };
    let (was, wordt) = ((oud.laag, oud.hoog), (nieuw.laag, nieuw.hoog));
    if oud.midden != nieuw.midden {
        format!("{wat}: {} → {}", vorm(oud.midden), vorm(nieuw.midden))
    } else if was != wordt {
        let band = |(laag, hoog): (Decimal, Decimal)| format!("{} tot {}", vorm(laag), vorm(hoog));
        format!("{wat}: {}, band {} → {}", vorm(nieuw.midden), band(was), band(wordt))
    } else {
        format!("{wat}: {}, andere herkomst", vorm(nieuw.midden))
    }
}

/// How a figure is written, by the field in which it stands.
fn vorm(plek: &Waar) -> fn(Decimal) -> String {
    let stappen = plek.stappen();
    let veld = stappen.iter().rev().find(|s| **s != "waarde" && s.parse::<u16>().is_err());
    match veld.copied().unwrap_or_default() {
        "kosten_per_fte" | "kosten_per_werkplek" | "kosten" | "lumpsum" | "oormerk" | "activiteiten" => getal::euro,
        "procent" | "ratio" | "overhead" | "reserve" | "ziekteverzuim" | "groei" | "fasering" | "preventie"
        | "doortrekken" | "aandeel_ontmoeting" | "aandeel_centraal" | "oormerk_hoogstens" | "overhead_minstens"
        | "overhead_hoogstens" | "reserve_minstens" => |w| format!("{} %", getal::volledig(w)),
        "afstand_ontmoeting" | "afstand_centraal" => |w| format!("{} m", getal::volledig(w)),
        "fte" => |w| format!("{} fte", fte_getal(w)),
        _ => getal::volledig,
    }
}

/// A field that gets another value: “Team Peelo, …: dienstverband: in dienst → inhuur”.
pub fn veld(voor: &Plan, nieuw: &Veldwijziging) -> String {
    let wat = waar(voor, &nieuw.waar());
    let oud = nieuw.nu(voor);
    if let Some(delen) = oud.as_ref().and_then(|oud| rijen::anders(voor, oud, nieuw)) {
        return format!("{wat}: {delen}");
    }
    match (oud.and_then(|o| waarde(voor, &o)), waarde(voor, nieuw)) {
        (Some(oud), Some(nieuw)) => format!("{wat}: {oud} → {nieuw}"),
        (None, Some(nieuw)) => format!("{wat}: {nieuw}"),
        (_, None) => format!("{wat}: gewijzigd"),
    }
}

/// A noun more: “Functie Opbouwwerker: erbij”.
pub fn erbij(voor: &Plan, zaak: &Zaak) -> String {
    match zaak {
        Zaak::EisUit(uit) => format!("Eis {} telt niet meer mee: {}", uit.eis, uit.motivatie),
        _ => format!("{}: erbij", hoofdletter(&zaak_in_woorden(voor, zaak))),
    }
}

/// A noun less.
pub fn eraf(voor: &Plan, code: &Zaakcode) -> String {
    let wat = code.zaak(voor).map_or_else(|| super::waar::kaal(&code.waar()), |z| zaak_in_woorden(voor, &z));
    match code {
        Zaakcode::EisUit(eis) => format!("Eis {eis} telt weer mee"),
        _ => format!("{}: weg", hoofdletter(&wat)),
    }
}

fn zaak_in_woorden(plan: &Plan, zaak: &Zaak) -> String {
    match zaak {
        Zaak::Bron(b) => format!("bron {}", b.titel),
        Zaak::Werktijd(w) => format!("werktijd {}", w.naam),
        Zaak::Functie(f) => format!("functie {}", f.naam),
        Zaak::Voorziening(v) => format!("voorziening {}", v.naam),
        Zaak::Organisatie(o) => format!("organisatie {}", o.naam),
        Zaak::Buurtteam(t) => plek::team(t),
        Zaak::Overname(o) => format!("overname {}, {}", o.vanuit, functie(plan, &o.functie)),
        Zaak::Wijk(w) => format!("wijk {}", w.naam),
        Zaak::EisUit(e) => format!("eis {} uit ({})", e.eis, e.motivatie),
        Zaak::Scenario(s) => format!("scenario {}", s.naam),
        Zaak::Besluit(b) => format!("besluit {}", b.wat),
        Zaak::OpenPunt(o) => format!("open punt {}", o.vraag),
        Zaak::Notitie(n) => format!("notitie bij {}", onderwerp(plan, &n.over)),
    }
}

/// The value of a field in words; nothing for a list that is too long for a line.
fn waarde(plan: &Plan, veld: &Veldwijziging) -> Option<String> {
    use Veldwijziging as W;
    Some(match veld {
        W::Plan(P::Basisjaar(jaar)) => jaar.to_string(),
        W::Plan(P::Planjaren(jaren)) => lijst(jaren.iter().map(ToString::to_string)),
        W::Plan(P::Gemeente(gemeente)) => gemeente.naam.clone(),
        W::Normen(N::Afronding(a)) => namen::afronding(*a).to_owned(),
        W::Begroting(G::Prijsstijging(stijging)) => {
            stijging.as_ref().map_or_else(|| "geen".to_owned(), |s| format!("{} % per jaar", getal::volledig(s.midden)))
        }
        W::Verdeling(Verdelingveld::Eenheid(e)) => namen::verdeeleenheid(*e).to_owned(),
        W::Bron(_, B::Jaar(jaar)) | W::Begroting(G::Prijspeil(jaar)) => of_geen(*jaar),
        W::Bron(_, B::AfgerondOp(op)) => of_geen(*op),
        W::Bron(_, B::Titel(t) | B::Vindplaats(t) | B::Licentie(t) | B::LetOp(t))
        | W::Werktijd(_, Werktijdveld::Naam(t))
        | W::Functie(_, F::Naam(t))
        | W::Voorziening(_, V::Naam(t) | V::Eenheid(t))
        | W::Organisatie(_, O::Naam(t) | O::Levensovertuiging(t) | O::Toelichting(t))
        | W::Buurtteam(_, T::Naam(t) | T::Toelichting(t))
        | W::Overname(_, R::Vanuit(t))
        | W::Locatie(_, L::Naam(t))
        | W::Wijk(_, Wijkveld::Naam(t))
        | W::EisUit(_, EisUitveld::Motivatie(t))
        | W::Scenario(_, Scenarioveld::Naam(t) | Scenarioveld::Toelichting(t))
        | W::Besluit(_, Besluitveld::Wat(t) | Besluitveld::Motivatie(t))
        | W::OpenPunt(_, Q::Vraag(t) | Q::Nummer(t) | Q::Wie(t))
        | W::Notitie(_, Notitieveld::Tekst(t)) => tekst(t),
        W::Functie(_, F::Soort(s)) => namen::functiesoort(*s).to_owned(),
        W::Functie(_, F::Domeinen(d)) => lijst(d.iter().map(|d| namen::domein(*d).to_owned())),
        W::Functie(_, F::Rollen(r)) => lijst(r.iter().map(|r| namen::rol(*r).to_owned())),
        W::Functie(_, F::Schaal(s)) => of_geen(*s),
        W::Functie(_, F::Werktijd(code)) => {
            plan.werktijden.iter().find(|w| w.code == *code).map_or_else(|| code.to_string(), |w| w.naam.clone())
        }
        W::Voorziening(_, V::Domein(d)) => namen::domein(*d).to_owned(),
        W::Voorziening(_, V::Wet(w)) => namen::wet(*w).to_owned(),
        W::Voorziening(_, V::Niveau(n)) => namen::niveau(*n).to_owned(),
        W::Voorziening(_, V::Vraag(regel)) => vraagregel(regel),
        W::Voorziening(_, V::Vorm(v)) => namen::vorm(v).to_owned(),
        W::Voorziening(_, V::Inzet(inzet)) => lijst(
            inzet.iter().map(|i| format!("{} {} %", functie(plan, &i.functie), getal::volledig(i.procent.midden))),
        ),
        W::Voorziening(_, V::KanOok(functies)) | W::Organisatie(_, O::Functies(functies)) => {
            lijst(functies.iter().map(|f| functie(plan, f)))
        }
        W::Organisatie(_, O::Positie(p)) => namen::positie(*p).to_owned(),
        W::Buurtteam(_, T::Werkgebied(wijken)) => lijst(wijken.iter().map(|code| wijk(plan, code.as_str()))),
        W::Aanstelling(_, A::Plek(p)) => plek::van_aanstelling(plan, p),
        W::Aanstelling(_, A::Functie(code)) | W::Overname(_, R::Functie(code)) => functie(plan, code),
        W::Aanstelling(_, A::Organisatie(code)) => {
            plan.organisaties.iter().find(|o| o.code == *code).map_or_else(|| code.to_string(), |o| o.naam.clone())
        }
        W::Aanstelling(_, A::Dienstverband(d)) => namen::dienstverband(*d).to_owned(),
        W::Aanstelling(_, A::Vanaf(dag) | A::TotEnMet(dag))
        | W::Overname(_, R::Datum(dag))
        | W::OpenPunt(_, Q::Uiterlijk(dag)) => dag.map_or_else(|| "geen".to_owned(), datum::datum),
        W::Overname(_, R::Variant(v)) => namen::variant(*v).to_owned(),
        W::Overname(_, R::Geplaatst(rijen)) => {
            aantal(Decimal::from(rijen.len()), "rij van de bezetting", "rijen van de bezetting")
        }
        W::Locatie(_, L::Soort(s)) => namen::locatiesoort(*s).to_owned(),
        W::Locatie(_, L::Wijk(code)) => wijk(plan, code.as_str()),
        W::Locatie(_, L::Kosten(kosten)) => {
            kosten.as_ref().map_or_else(|| "geen".to_owned(), |k| getal::euro(k.midden))
        }
        W::Besluit(_, Besluitveld::Rollen(rollen)) => lijst(rollen.iter().cloned()),
        W::Besluit(_, Besluitveld::Datum(dag)) => dag.to_string(),
        W::OpenPunt(_, Q::Status(status)) => antwoord(status),
        W::Notitie(_, Notitieveld::Over(over)) => onderwerp(plan, over),
        W::Normen(N::Onderling(ja)) | W::Notitie(_, Notitieveld::Verborgen(ja)) => namen::ja_nee(*ja).to_owned(),
        _ => return None,
    })
}

/// The state of an open point.
pub fn antwoord(status: &Antwoord) -> String {
    match status {
        Antwoord::NogNietBepaald => "nog niet bepaald".to_owned(),
        Antwoord::Beantwoord { antwoord, .. } => format!("beantwoord: {antwoord}"),
    }
}

fn vraagregel(regel: &Vraagregel) -> String {
    match regel {
        Vraagregel::Verdeeld { totaal, naar } => {
            format!("{} in de stad, verdeeld naar {}", getal::volledig(totaal.midden), kerncijfer::kort(*naar))
        }
        Vraagregel::PerDuizend { aantal, van } => {
            format!("{} per 1.000 {}", getal::volledig(aantal.midden), kerncijfer::kort(*van))
        }
        Vraagregel::PerWijk(aantal) => format!("{} per wijk", getal::volledig(aantal.midden)),
        Vraagregel::PerLeeftijd(per_1000) => {
            let delen = per_1000.lijst().map(|w| getal::volledig(w.midden));
            format!("{} per 1.000 per leeftijdsgroep", delen.join(" / "))
        }
        Vraagregel::Gemeten => "zoals gemeten".to_owned(),
    }
}

fn tekst(tekst: &str) -> String {
    if tekst.is_empty() { "leeg".to_owned() } else { format!("“{tekst}”") }
}

fn of_geen<T: ToString>(waarde: Option<T>) -> String {
    waarde.map_or_else(|| "geen".to_owned(), |w| w.to_string())
}

fn lijst(delen: impl Iterator<Item = String>) -> String {
    let delen: Vec<String> = delen.collect();
    if delen.is_empty() { "geen".to_owned() } else { opsomming(&delen) }
}

fn functie(plan: &Plan, code: &Functiecode) -> String {
    plan.functies.iter().find(|f| f.code == *code).map_or_else(|| code.to_string(), |f| f.naam.clone())
}

fn wijk(plan: &Plan, code: &str) -> String {
    plan.wijken.iter().find(|w| w.code.as_str() == code).map_or_else(|| code.to_owned(), |w| w.naam.clone())
}
