//! Repairs in words: what would be enough to meet a requirement.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, opsomming};
use super::{gat, getal, namen, plek};
use crate::calc::personeel::Levering;
use crate::dekking::{Plaats, Stand};
use crate::plan::{Aanstellingcode, Locatiecode, Plan};
use crate::voorstel::{self, Herstel, Prijs};

/// The repair of a finding at `plaats`: “0,6 fte jeugd-ggz-behandelaar erbij in team Peelo”.
pub fn herstel(plan: &Plan, plaats: Plaats, herstel: &Herstel) -> String {
    match herstel {
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
        Herstel::NietMetEen { ontbreekt } => niet_met_een(plan, ontbreekt),
        Herstel::DomeinErbij { domein, functie } => {
            let wie = functie.map_or_else(|| "iemand".to_owned(), |f| format!("een {}", plek::functie(plan, f)));
            format!("{wie} in {} die {} kent", plek::van_bevinding(plan, plaats), namen::domein(*domein))
        }
        Herstel::UitzonderingWeg(_) => "laat de uitzondering vervallen, of besluit er met de motivatie over".to_owned(),
        Herstel::TotaalErbij(hoeveel) => format!("{} meer te verdelen, of een lager basisniveau", fte(*hoeveel)),
        Herstel::LumpsumInvullen => "vul de lumpsum van dit jaar in bij de begroting".to_owned(),
        Herstel::MinderUitgeven { euro, fte: hoeveel } => {
            let ongeveer = fte(getal::rond(*hoeveel, 1));
            format!("geef {} minder uit, of spreek een hogere lumpsum af; {ongeveer} is even veel", getal::euro(*euro))
        }
        Herstel::VacaturesBetalen(euro) => format!(
            "vervul voor {} minder aan vacatures, of later (de dag bij “vanaf”), of bespaar dat op iets anders",
            getal::euro(*euro)
        ),
        Herstel::TotaalWordt { fte: er_is, .. } if er_is.is_zero() => {
            "vul eerst in wie er in de wijken werkt".to_owned()
        }
        Herstel::TotaalWordt { fte: er_is, .. } => format!("verdeel de {} die er in de wijken is", fte(*er_is)),
        Herstel::CorrectieKleiner => "maak de correcties kleiner dan de wijkplus van de wijk die inlevert".to_owned(),
        Herstel::Plaatsen { overname, fte: hoeveel } => {
            let functie = plan.overname.get(*overname).map(|o| &o.functie);
            let naam = plan.functies.iter().find(|f| Some(&f.code) == functie).map_or("", |f| &f.naam);
            format!("geef {} {naam} een plek in een team", fte(*hoeveel))
        }
        Herstel::DetacheringKorter => {
            "laat de detachering binnen twee jaar eindigen en neem de medewerkers daarna in dienst".to_owned()
        }
        Herstel::EldersHalen { functie, fte: hoeveel } => {
            format!("zoek {} {} bij een andere organisatie", fte(*hoeveel), plek::functie(plan, *functie))
        }
        Herstel::TeamsErbij(hoeveel) => format!("{} erbij", aantal(*hoeveel, "buurtteam", "buurtteams")),
        Herstel::TeamToewijzen => {
            format!("neem {} op in het werkgebied van een buurtteam", plek::van_bevinding(plan, plaats))
        }
        Herstel::Buurtkamer { buurt, inwoners, genoeg } => buurtkamer(plan, plaats, *buurt, *inwoners, *genoeg),
        Herstel::WordtCentraal(code) => format!("maak van {} de centrale plek", locatie(plan, code)),
        Herstel::CentralePlekVinden => "zoek een centrale plek: geen plek in de wijk is er geschikt voor".to_owned(),
        Herstel::MeerWerkplekken { locatie: waar, aantal: hoeveel } => {
            let erbij = format!("{} erbij", aantal(*hoeveel, "werkplek", "werkplekken"));
            match waar {
                Some(code) => format!("{erbij} in {}", locatie(plan, code)),
                None => format!("{erbij}; er is nog geen plek om ze te maken"),
            }
        }
        Herstel::CijfersOpzoeken => "zoek de cijfers op bij de bron, of vul een eigen aanname in".to_owned(),
        Herstel::VraagInvullen => "vul in hoeveel vraag er is (0 als er geen is), of kies een andere regel".to_owned(),
        Herstel::Aanvullen(gat) => gat::aanvullen(plan, gat),
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

/// A repair with what it costs, in one phrase.
pub fn met_prijs(stand: &Stand<'_>, plaats: Plaats, van: &Herstel) -> String {
    let zin = herstel(stand.plan, plaats, van);
    match prijs(voorstel::prijs(stand, van)) {
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

fn niet_met_een(plan: &Plan, ontbreekt: &[(usize, Decimal)]) -> String {
    let telt = ontbreekt.iter().filter(|(_, hoeveel)| !getal::rond(*hoeveel, 2).is_zero());
    let delen: Vec<String> =
        telt.map(|(f, hoeveel)| format!("{} {}", fte(*hoeveel), plek::functie(plan, *f))).collect();
    let samen = match delen.len() {
        0 => return "met één functie alleen niet zuinig te herstellen: die mensen doen eerst ander werk".to_owned(),
        1 => opsomming(&delen),
        _ => {
            let som = ontbreekt.iter().map(|(_, hoeveel)| *hoeveel).sum();
            format!("samen {}: {}", fte(som), opsomming(&delen))
        }
    };
    format!(
        "met één functie alleen niet zuinig te herstellen: wie erbij komt, doet eerst ander werk; voor dit werk \
         ontbreekt {samen}"
    )
}

fn boven_levering(plan: &Plan, levering: &Levering) -> String {
    let organisatie = plan.organisaties.get(levering.organisatie).map_or("", |o| &o.naam);
    format!(
        "; het plan vraagt dan {} van {organisatie}, die {} kan leveren: zoek de rest bij een andere organisatie",
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
