//! The form of a place: what it is, where it stands, whether it can be used, what can be done there and what it costs.

use rust_decimal::Decimal;

use super::antwoord::{self as a, Inhoud};
use super::{Rol, Vorm, Vraag, samen};
use crate::calc::bereik::hemelsbreed;
use crate::calc::ver::{VER, van_wijk};
use crate::plan::wijziging::Zaak as _;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{
    Buurt, Gebruik, Herkomst, Kwaliteit, Locatie, Locatiecode, Locatiesoort, Plan, Punt, Status, Waarde, Wijk,
    Wijkcode, Wijziging,
};
use crate::text::{getal, namen};
use crate::tui::bewerken::huisvesting::is_geen_ontmoetingsplek;

/// The states of a place, the last two from a year on that stands in a row of its own.
const GEBRUIK: [&str; 5] = ["open", "open, toekomst onzeker", "nog in plan", "verkocht", "gesloten"];

const RUIMTE: &str = "een getal; wat u wijzigt, staat voortaan als eigen invoer (aanname) in het plan";

impl Vorm for Locatie {
    const VRAGEN: &'static [Vraag<Self>] = &[
        Vraag {
            naam: "naam",
            uitleg: "hoe de plek heet",
            rol: Rol::Los,
            lees: |_, l| Inhoud::tekst(l.naam.as_str()),
            zet: |_, l, i| a::verplicht(i, "typ een naam").map(|naam| l.naam = naam),
        },
        Vraag {
            naam: "soort",
            uitleg: "wat voor plek het is; alleen een ontmoetingsplek kan de centrale plek zijn",
            rol: Rol::Los,
            lees: |_, l| a::van(&Locatiesoort::ALLE, l.soort, namen::locatiesoort),
            zet: |_, l, i| a::uit(&Locatiesoort::ALLE, i).map(|soort| l.soort = soort),
        },
        Vraag {
            naam: "wijk",
            uitleg: "de wijk waarin ze staat",
            rol: Rol::Los,
            lees: |plan, l| a::wijk(plan, &l.wijk),
            zet: |plan, l, i| a::uit_wijk(plan, i).map(|code| verhuis(plan, l, code)),
        },
        Vraag {
            naam: "punt",
            uitleg: "waar op de kaart; is het adres niet bekend, kies dan de buurt: het punt is dan benaderd",
            rol: Rol::Volgt,
            lees: |plan, l| {
                let Punt { lat, lon, kwaliteit } = l.punt;
                let plaats = format!("{} / {}", getal::meting(lat, 5), getal::meting(lon, 5));
                let kwaliteit = namen::kwaliteit(kwaliteit);
                let nu = match buurten(plan).find(|(_, b)| benaderd(b) == l.punt) {
                    Some((w, b)) => format!("midden van buurt {} in {} ({kwaliteit}): {plaats}", b.naam, w.naam),
                    None => format!("zoals het is: {plaats} ({kwaliteit})"),
                };
                let buurt = |(w, b): (&Wijk, &Buurt)| format!("buurt {} in {}", b.naam, w.naam);
                Inhoud::een(std::iter::once(nu).chain(buurten(plan).map(buurt)).collect(), 0)
            },
            zet: |plan, l, i| {
                if let Some((_, buurt)) = i.gekozen().checked_sub(1).and_then(|nummer| buurten(plan).nth(nummer)) {
                    l.punt = benaderd(buurt);
                }
                Ok(())
            },
        },
        Vraag {
            naam: "gebruik",
            uitleg: "of mensen er terecht kunnen; bij verkocht of gesloten vult u hieronder het jaar in",
            rol: Rol::Los,
            lees: |_, l| {
                let gekozen = match l.gebruik {
                    Gebruik::Open => 0,
                    Gebruik::ToekomstOnzeker => 1,
                    Gebruik::Plan => 2,
                    Gebruik::Verkocht(_) => 3,
                    Gebruik::Gesloten(_) => 4,
                };
                Inhoud::een(GEBRUIK.map(str::to_owned).to_vec(), gekozen)
            },
            zet: |_, l, i| {
                let jaar = jaar(&l.gebruik).unwrap_or(0);
                l.gebruik = match i.gekozen() {
                    0 => Gebruik::Open,
                    1 => Gebruik::ToekomstOnzeker,
                    2 => Gebruik::Plan,
                    3 => Gebruik::Verkocht(jaar),
                    _ => Gebruik::Gesloten(jaar),
                };
                Ok(())
            },
        },
        Vraag {
            naam: "vanaf jaar",
            uitleg: "het jaar van verkoop, of vanaf wanneer ze gesloten is; anders leeg",
            rol: Rol::Los,
            lees: |_, l| Inhoud::tekst(jaar(&l.gebruik).map(getal::jaar).unwrap_or_default()),
            zet: |_, l, i| {
                let wanneer = match i.getypt() {
                    "" => None,
                    tekst => Some(tekst.parse::<u16>().map_err(|_| "typ een jaar, zoals 2028".to_owned())?),
                };
                match (&mut l.gebruik, wanneer) {
                    (Gebruik::Verkocht(jaar) | Gebruik::Gesloten(jaar), Some(wanneer)) => *jaar = wanneer,
                    (Gebruik::Verkocht(_) | Gebruik::Gesloten(_), None) => return Err(GEEN_JAAR.to_owned()),
                    (_, Some(_)) => return Err("een jaar hoort bij verkocht of gesloten".to_owned()),
                    (_, None) => {}
                }
                Ok(())
            },
        },
        Vraag {
            naam: "centrale plek",
            uitleg: "of ze de centrale plek van het buurtteam in haar wijk is",
            rol: Rol::Los,
            lees: |_, l| a::van(&[false, true], l.centraal, namen::ja_nee),
            zet: |_, l, i| a::uit(&[false, true], i).map(|ja| l.centraal = ja),
        },
        Vraag {
            naam: "werkplekken",
            uitleg: RUIMTE,
            rol: Rol::Los,
            lees: |_, l| a::figuur(&l.werkplekken),
            zet: |_, l, i| a::zet_eigen(&mut l.werkplekken, i),
        },
        Vraag {
            naam: "spreekkamers",
            uitleg: RUIMTE,
            rol: Rol::Los,
            lees: |_, l| a::figuur(&l.spreekkamers),
            zet: |_, l, i| a::zet_eigen(&mut l.spreekkamers, i),
        },
        Vraag {
            naam: "groepsruimten",
            uitleg: RUIMTE,
            rol: Rol::Los,
            lees: |_, l| a::figuur(&l.groepsruimten),
            zet: |_, l, i| a::zet_eigen(&mut l.groepsruimten, i),
        },
        Vraag {
            naam: "kosten",
            uitleg: "euro per jaar voor het plan; leeg: onbekend of geen",
            rol: Rol::Los,
            lees: |_, l| l.kosten.as_ref().map_or_else(|| Inhoud::tekst(""), a::figuur),
            zet: |_, l, i| {
                if i.getypt().is_empty() {
                    l.kosten = None;
                    return Ok(());
                }
                let mut kosten = l.kosten.clone().unwrap_or_else(|| Waarde::vast((-1).into()));
                a::zet_eigen(&mut kosten, i)?;
                l.kosten = Some(kosten);
                Ok(())
            },
        },
    ];

    fn titel(&self, _: &Plan, nieuw: bool) -> String {
        if nieuw { "Nieuwe plek".to_owned() } else { self.naam.clone() }
    }

    fn klopt(&self, _: &Plan, _: Option<&Self>) -> Result<(), (&'static str, String)> {
        if jaar(&self.gebruik) == Some(0) {
            return Err(("vanaf jaar", GEEN_JAAR.to_owned()));
        }
        if self.centraal
            && let Some(bezwaar) = is_geen_ontmoetingsplek(self)
        {
            return Err(("centrale plek", bezwaar));
        }
        Ok(())
    }

    fn let_op(&self, plan: &Plan, oud: &Self) -> Option<String> {
        let eigen = plan.wijken.iter().find(|w| w.code == self.wijk);
        if let Some(meter) = eigen.and_then(|w| van_wijk(self.punt, w)).filter(|meter| *meter > VER) {
            let (meter, ver) = (getal::meter(meter), getal::meter(VER));
            return Some(format!(
                "het punt ligt hemelsbreed {meter} van de dichtstbijzijnde buurt van de gekozen wijk, en verder dan {ver} is \
                 zelden goed; klopt dat, of kies een buurt?"
            ));
        }
        if (&self.wijk, self.punt) == (&oud.wijk, oud.punt) {
            return wat_werkplekken_kosten(plan, self, oud);
        }
        let ver = |(_, b): &(&Wijk, &Buurt)| hemelsbreed(self.punt, b.punt);
        let (wijk, buurt) = buurten(plan).min_by(|a, b| ver(a).total_cmp(&ver(b)))?;
        (wijk.code != self.wijk).then(|| {
            format!(
                "het punt ligt het dichtst bij buurt {} in {}, niet in de gekozen wijk; klopt dat, of kies een buurt?",
                buurt.naam, wijk.naam
            )
        })
    }

    fn wijziging(&self, _: &Plan, oud: Option<&Self>) -> Option<Wijziging> {
        if let Some(oud) = oud {
            return samen(tussen(&oud.waar(), oud, self));
        }
        Some(Wijziging::erbij(self))
    }

    fn weg(&self, _: &Plan) -> Option<Wijziging> {
        Some(Wijziging::Eraf(self.waar()))
    }

    fn kopie(&self, plan: &Plan) -> Self {
        Self { code: vrije_code(plan), ..self.clone() }
    }
}

/// What the workplaces that are set would cost, where the cost of the place does not say so.
fn wat_werkplekken_kosten(plan: &Plan, nieuw: &Locatie, oud: &Locatie) -> Option<String> {
    let norm = plan.normen.kosten_per_werkplek.as_ref()?;
    let erbij = nieuw.werkplekken.midden - oud.werkplekken.midden;
    if erbij.is_zero() || nieuw.kosten != oud.kosten {
        return None;
    }
    let (kosten, hoeveel) = (getal::euro(erbij.abs() * norm.midden), getal::volledig(erbij.abs()));
    let richting = if erbij > Decimal::ZERO { "erbij kosten" } else { "minder schelen" };
    Some(format!(
        "{hoeveel} werkplekken {richting} volgens de norm {kosten} per jaar; de kosten hieronder zijn nog dezelfde"
    ))
}

const GEEN_JAAR: &str = "typ het jaar waarin ze verkocht of gesloten wordt, zoals 2028";

/// An empty place in a wijk, at its largest buurt; none where the plan has no such wijk.
pub fn leeg(plan: &Plan, wijk: &Wijkcode) -> Option<Locatie> {
    let nul = || Waarde::vast(0.into());
    Some(Locatie {
        code: vrije_code(plan),
        naam: String::new(),
        soort: Locatiesoort::Buurtkamer,
        wijk: wijk.clone(),
        punt: benaderd(grootste(plan, wijk)?),
        gebruik: Gebruik::Plan,
        centraal: false,
        werkplekken: nul(),
        spreekkamers: nul(),
        groepsruimten: nul(),
        kosten: None,
        herkomst: Herkomst {
            bron: None,
            status: Some(Status::Aanname),
            toelichting: crate::plan::waarde::EIGEN.to_owned(),
        },
    })
}

fn vrije_code(plan: &Plan) -> Locatiecode {
    Locatiecode(crate::plan::codes::vrij(plan, "locaties", "plek"))
}

const fn jaar(gebruik: &Gebruik) -> Option<u16> {
    match gebruik {
        Gebruik::Verkocht(jaar) | Gebruik::Gesloten(jaar) => Some(*jaar),
        _ => None,
    }
}

fn buurten(plan: &Plan) -> impl Iterator<Item = (&Wijk, &Buurt)> {
    plan.wijken.iter().flat_map(|w| w.buurten.iter().map(move |b| (w, b)))
}

fn grootste<'p>(plan: &'p Plan, wijk: &Wijkcode) -> Option<&'p Buurt> {
    buurten(plan).filter(|(w, _)| w.code == *wijk).map(|(_, b)| b).max_by_key(|b| b.inwoners)
}

fn benaderd(buurt: &Buurt) -> Punt {
    Punt { kwaliteit: Kwaliteit::Benaderd, ..buurt.punt }
}

/// Another wijk. A point that only stands for the old one moves along.
fn verhuis(plan: &Plan, plek: &mut Locatie, wijk: Wijkcode) {
    let staat_voor = buurten(plan).any(|(w, b)| w.code == plek.wijk && benaderd(b) == plek.punt);
    if let (true, Some(buurt)) = (staat_voor, grootste(plan, &wijk)) {
        plek.punt = benaderd(buurt);
    }
    plek.wijk = wijk;
}
