//! Repairs in words: what would be enough to meet a requirement.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, opsomming};
use super::{eisen, getal, namen, plek, scope};
use crate::calc::personeel::Levering;
use crate::dekking::{Bevinding, Plaats, Stand};
use crate::plan::{Aanstellingcode, Locatiecode, Plan, Positie};
use crate::voorstel::kiezen::{self, Vraag};
use crate::voorstel::zoek::{self, Einde};
use crate::voorstel::{self, Herstel, Prijs};

/// The repair of a finding: “0,6 fte jeugd-ggz-behandelaar erbij in team Peelo”.
pub fn herstel(plan: &Plan, bevinding: &Bevinding, herstel: &Herstel) -> String {
    match herstel {
        Herstel::Raad | Herstel::Gezegd(_) | Herstel::JarenSchrijven(_) => eisen::raad(plan, bevinding),
        Herstel::MeerFte { functie, fte: hoeveel, plaats, vacatures, rij: _, boven } => {
            let waar = match plaats {
                Plaats::Stad => "voor",
                Plaats::Team(_) | Plaats::Wijk(_) => "in",
            };
            let naam = plek::functie(plan, *functie);
            let boven = boven.as_ref().map_or_else(String::new, |levering| boven_levering(plan, levering));
            let waar = format!("{waar} {}", plek::van_bevinding(plan, *plaats));
            if vacatures.is_empty() {
                return format!("{} {naam} erbij {waar}{boven}", fte(*hoeveel));
            }
            let (vul, meer) = vervullen(plan, vacatures, *hoeveel);
            format!("{vul} {naam} {waar}{meer}{boven}")
        }
        Herstel::Samen(delen) => {
            let delen: Vec<String> = delen.iter().map(|deel| self::herstel(plan, bevinding, deel)).collect();
            format!("samen {}", opsomming(&delen))
        }
        Herstel::TotaalWordt { fte: er_is, .. } if er_is.is_zero() => {
            "vul eerst in wie er in de wijken werkt".to_owned()
        }
        Herstel::TotaalWordt { fte: er_is, .. } => format!("verdeel de {} die er in de wijken is", fte(*er_is)),
        Herstel::Buurtkamer { buurt, inwoners, genoeg } => {
            buurtkamer(plan, bevinding.plaats, *buurt, *inwoners, *genoeg)
        }
        Herstel::WordtCentraal(code) => format!("maak van {} de hoofdlocatie", locatie(plan, code)),
        Herstel::MeerDagdelen { locatie: code, dagdelen } => {
            format!("spreek af dat {} ook op {} te gebruiken is", locatie(plan, code), plek::momenten(dagdelen))
        }
        Herstel::OokVoor { locatie: code, wijk } => {
            let wijk = plan.wijken.iter().find(|w| w.code == *wijk).map_or(wijk.as_str(), |w| &w.naam);
            format!("gebruik {} ook voor {wijk}: daar is dan ruimte vrij", locatie(plan, code))
        }
        Herstel::Kamers { soort, aantal: hoeveel, dagdelen } => {
            let kamers = aantal(*hoeveel, namen::ruimte(*soort), namen::ruimten(*soort));
            format!("zoek een locatie met {kamers} voor {}, of verplaats werk", plek::momenten(dagdelen))
        }
        Herstel::CentralePlekVinden => "zoek een locatie: geen in de wijk is er geschikt voor".to_owned(),
        Herstel::MeerWerkplekken { locatie: waar, aantal: hoeveel } => {
            let erbij = format!("{} erbij", aantal(*hoeveel, "werkplek", "werkplekken"));
            match waar {
                Some(code) => format!("{erbij} in {}", locatie(plan, code)),
                None => format!("{erbij}; er is nog geen locatie voor"),
            }
        }
    }
}

/// What a repair costs: “€ 12.000 per jaar”; nothing where it costs nothing.
pub fn prijs(prijs: Prijs) -> Option<String> {
    match prijs {
        Prijs::PerJaar(euro) if euro < Decimal::ZERO => Some(format!("scheelt {} per jaar", getal::euro(-euro))),
        Prijs::PerJaar(euro) => Some(format!("kost {} per jaar", getal::euro(euro))),
        Prijs::Onbekend => Some("kosten niet bekend".to_owned()),
        Prijs::Niets => None,
    }
}

/// How far a search is, and for what.
pub fn zoekt(wat: &str, proeven: usize, hoogstens: usize) -> String {
    let [proeven, hoogstens] = [proeven, hoogstens].map(|n| getal::geheel(n.into()));
    format!("… zoekt {wat}: {proeven} van ongeveer {hoogstens} proeven; esc stopt")
}

/// What is asked where a repair leaves something to choose: a heading, and what choosing does.
pub fn vraag(plan: &Plan, vraag: Vraag) -> (&'static str, String) {
    let wat = |s: usize| scope::naam(plan, s);
    match vraag {
        Vraag::Aanbieder(s) => (
            "Wie kan dit bieden?",
            format!(
                "Kies wie u vraagt om {}. Tot zij het toezegt, is het “nog te vragen” en een waarschuwing.",
                wat(s)
            ),
        ),
        Vraag::Voorziening(s) => (
            "Welke voorziening doet dit?",
            format!("Kies de voorziening die {} uitvoert; haar vraag en haar mensen blijven zoals zij zijn.", wat(s)),
        ),
        Vraag::Ervaring(s) => (
            "Wie heeft hier ervaring mee?",
            format!("Kies wie een referentie heeft van {}; daarna vult u in wat zij deed, en voor wie.", wat(s)),
        ),
        Vraag::Enige(Positie::Hoofdaanbieder) => {
            ("Wie is de hoofdaanbieder?", "De anderen worden onderaannemer.".to_owned())
        }
        Vraag::Enige(_) => ("Wie is de penvoerder?", "De anderen blijven lid van de combinatie.".to_owned()),
    }
}

/// One of the answers to that, with what speaks for it.
pub fn optie(plan: &Plan, vraag: Vraag, welke: usize) -> String {
    let naam = || plan.organisaties.get(welke).map_or_else(String::new, |o| o.naam.clone());
    match vraag {
        Vraag::Voorziening(_) => plan.voorzieningen.get(welke).map_or_else(String::new, |v| v.naam.clone()),
        Vraag::Enige(_) => naam(),
        Vraag::Aanbieder(s) | Vraag::Ervaring(s) => {
            let (Some(wie), Some(onderdeel)) = (plan.organisaties.get(welke), plan.scope.get(s)) else { return naam() };
            let mut voor = Vec::new();
            if wie.aanbod.iter().any(|a| a.wat == onderdeel.code) {
                voor.push("biedt het aan".to_owned());
            }
            if kiezen::werkt_eraan(plan, wie, onderdeel) {
                voor.push("heeft er mensen voor".to_owned());
            }
            let zulk = kiezen::biedt_zulk(plan, wie, onderdeel);
            if zulk > 0 {
                voor.push(format!("biedt er {} van deze soort", getal::geheel(zulk.into())));
            }
            if voor.is_empty() { naam() } else { format!("{}: {}", wie.naam, opsomming(&voor)) }
        }
    }
}

/// What a search came to.
pub fn gezocht(uitkomst: &zoek::Uitkomst) -> String {
    let proeven = aantal(uitkomst.proeven as u64, "proef", "proeven");
    let grens = match uitkomst.einde {
        Einde::Alles => "",
        Einde::Grens => "; daar is het zoeken gestopt, en een kleinere kan er zijn",
        Einde::Gestopt => "; het zoeken is gestopt",
    };
    match &uitkomst.gevonden {
        Some(vondst) => {
            let delen = aantal(vondst.delen as u64, "wijziging", "wijzigingen");
            format!("De kleinste in {proeven}, met {delen}, nagerekend in alle planjaren{grens}.")
        }
        None => {
            format!("Geen maatregel gevonden die overal helpt en elders niets tekort laat komen, in {proeven}{grens}.")
        }
    }
}

/// A repair with what it costs, in one phrase.
pub fn met_prijs(stand: &Stand<'_>, bevinding: &Bevinding, van: &Herstel) -> String {
    let zin = herstel(stand.plan, bevinding, van);
    match prijs(voorstel::prijs(stand, bevinding, van)) {
        Some(prijs) => format!("{zin} ({prijs})"),
        None => zin,
    }
}

/// Filling vacatures, before the functie, and what comes on top, behind it: “vul de vacature van 0,6 fte”, “, en 0,2
/// fte erbij”.
fn vervullen(plan: &Plan, vacatures: &[Aanstellingcode], hoeveel: Decimal) -> (String, String) {
    let open = plan.bezetting.iter().filter(|r| vacatures.contains(&r.code)).map(|r| r.fte.midden).sum::<Decimal>();
    let deel = if hoeveel < open { format!("{} van ", fte(hoeveel)) } else { String::new() };
    let welke = if vacatures.len() == 1 { "vacature van" } else { "vacatures van samen" };
    let meer = if hoeveel > open { format!(", en {} erbij", fte(hoeveel - open)) } else { String::new() };
    (format!("vul {deel}de {welke} {}", fte(open)), meer)
}

fn boven_levering(plan: &Plan, levering: &Levering) -> String {
    let organisatie = plan.organisaties.get(levering.organisatie).map_or("", |o| &o.naam);
    format!(
        "; het plan zet dan {} van {organisatie} in, die {} kan leveren: zoek de rest bij een andere partner",
        fte(levering.gevraagd),
        fte(levering.kan),
    )
}

fn buurtkamer(plan: &Plan, plaats: Plaats, buurt: usize, inwoners: u32, genoeg: bool) -> String {
    let wijk = match plaats {
        Plaats::Wijk(w) => plan.wijken.get(w),
        Plaats::Stad | Plaats::Team(_) => None,
    };
    let naam = wijk.and_then(|w| w.buurten.get(buurt)).map_or("", |b| &b.naam);
    if inwoners == 0 {
        return "één buurtkamer erbij helpt hier niet: de buurten liggen te ver uiteen".to_owned();
    }
    let helpt = aantal(inwoners, "inwoner", "inwoners");
    let slot = if genoeg { "; dat is genoeg" } else { "; dat is nog niet genoeg" };
    format!("een buurtkamer in {naam} brengt {helpt} dichtbij{slot}")
}

fn locatie<'p>(plan: &'p Plan, code: &'p Locatiecode) -> &'p str {
    plan.locaties.iter().find(|l| l.code == *code).map_or(code.as_str(), |l| &l.naam)
}
