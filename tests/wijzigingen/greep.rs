//! Random wijzigingen: a few numbers choose one that makes sense for the plan at hand. Some are refused, most are not.

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::plan::besluit::{Alternatief, Besluit};
use wijkplan::plan::bron::Herkomst;
use wijkplan::plan::eis_uit::EisUit;
use wijkplan::plan::figuren::figuren;
use wijkplan::plan::openpunt::{Antwoord, OpenPunt};
use wijkplan::plan::verdeling::Gewicht;
use wijkplan::plan::voorziening::{Inzet, Jaarwaarde, Vraagregel};
use wijkplan::plan::wijk::Meting;
use wijkplan::plan::wijziging::veld::{
    Aanstellingveld, Besluitveld, Buurtteamveld, Functieveld, Locatieveld, Normenveld, Organisatieveld, Planveld,
    Verdelingveld, Voorzieningveld, Wijkveld,
};
use wijkplan::plan::wijziging::{Procent, Veldwijziging as V, Zaak, Zaakcode};
use wijkplan::plan::{
    Afronding, Dienstverband, Gebruik, Kerncijfer, Methode, Niveau, Notitie, Onderwerp, Plan, Plek, Positie, Scenario,
    Status, Waar, Waarde, Wijziging, Zet,
};

/// Three numbers: which kind, which one, how much.
#[derive(Debug, Clone)]
pub struct Greep(u8, u16, i16);

/// Some grepen.
pub fn grepen(hoeveel: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Greep>> {
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<i16>()).prop_map(|(a, b, c)| Greep(a, b, c)), hoeveel)
}

const SOORTEN: u8 = 36;

impl Greep {
    /// The wijziging that it chooses in this plan.
    #[expect(clippy::too_many_lines, reason = "a table: one row a kind")]
    pub fn wijziging(&self, plan: &Plan) -> Wijziging {
        let &Greep(soort, welke, hoeveel) = self;
        let n = usize::from(welke);
        let getal = Decimal::new(i64::from(hoeveel), 1);
        let veld = |v: V| Wijziging::Veld(Box::new(v));
        let erbij = |z: Zaak| Wijziging::Erbij { plaats: n % 7, zaak: Box::new(z) };
        let tekst = format!("tekst {n} “met” \"tekens\"\n{hoeveel}");
        match soort % SOORTEN {
            // Any figure, mostly a little off.
            0..=5 => {
                let mut waren = Vec::new();
                figuren(plan, &mut |f| waren.push((Waar::van(plan, &f.pad()), f.midden)));
                let (waar, midden) = waren[n % waren.len()].clone();
                let nieuw = if soort % 2 == 0 { (midden + getal / Decimal::from(1000)).round_dp(2) } else { getal };
                let mut waarde = Waarde::vast(nieuw);
                if hoeveel % 5 == 0 {
                    waarde = Waarde::band(nieuw - Decimal::ONE, nieuw, nieuw + Decimal::ONE);
                    waarde.status = Some(Status::Aanname);
                    waarde.toelichting = Some(tekst);
                }
                Wijziging::figuur(waar, waarde)
            }
            6 => match kies(&plan.bezetting, n) {
                Some(rij) if hoeveel % 2 == 0 => Wijziging::AanstellingEraf(rij.code.clone()),
                Some(rij) => {
                    let mut rij = rij.clone();
                    rij.code = format!("r{hoeveel}").as_str().into();
                    Wijziging::AanstellingErbij { plaats: n % 4, rij: Box::new(rij) }
                }
                None => Wijziging::Naam(tekst),
            },
            7 => match kies(&plan.locaties, n) {
                Some(l) if hoeveel % 2 == 0 => Wijziging::LocatieEraf(l.code.clone()),
                Some(l) => {
                    let mut l = l.clone();
                    l.code = format!("l{hoeveel}").as_str().into();
                    Wijziging::LocatieErbij { plaats: n % 4, locatie: Box::new(l) }
                }
                None => Wijziging::Naam(tekst),
            },
            8 => Wijziging::Methode(Methode::ALLE[n % 3]),
            9 => {
                let meer = Procent(getal.abs());
                let g = &plan.verdeling.gewichten;
                let rest = Decimal::ONE_HUNDRED - meer.0;
                let delen = g.iter().enumerate().map(|(i, g)| {
                    (
                        g.naar,
                        if i == 0 {
                            meer
                        } else if i == 1 {
                            Procent(rest)
                        } else {
                            Procent(Decimal::ZERO)
                        },
                    )
                });
                Wijziging::Gewichten(delen.collect())
            }
            10 => match kies(&plan.locaties, n) {
                Some(l) if hoeveel % 2 == 0 => Wijziging::Centraal { locatie: l.code.clone(), centraal: !l.centraal },
                Some(l) => Wijziging::Gebruik { locatie: l.code.clone(), gebruik: Gebruik::Gesloten(welke % 3000) },
                None => Wijziging::Naam(tekst),
            },
            11 => Wijziging::Naam(tekst),
            12 => Wijziging::Eraf(self.code(plan)),
            13 => match self.code(plan).zaak(plan) {
                Some(zaak) => erbij(anders(zaak, &format!("z{hoeveel}"))),
                None => erbij(Zaak::EisUit(EisUit { eis: "TM-1".into(), motivatie: tekst })),
            },
            14 => erbij(Zaak::EisUit(EisUit {
                eis: format!("HV-{}", n % 4).as_str().into(),
                motivatie: if hoeveel % 9 == 0 { String::new() } else { tekst },
            })),
            15 => erbij(Zaak::Notitie(Notitie {
                code: format!("n{}", n % 9).as_str().into(),
                over: Onderwerp::Figuur(Waar::nieuw(["normen", "ratio"])),
                tekst,
                verborgen: n % 2 == 0,
            })),
            16 => erbij(Zaak::OpenPunt(OpenPunt {
                code: format!("o{}", n % 9).as_str().into(),
                vraag: tekst.clone(),
                nummer: "Q17".into(),
                wie: String::new(),
                uiterlijk: Some(jiff::civil::date(2027, 5, 1)),
                status: if n % 2 == 0 {
                    Antwoord::NogNietBepaald
                } else {
                    Antwoord::Beantwoord { antwoord: tekst, datum: None }
                },
                over: vec![Onderwerp::Plan, Onderwerp::Wijk("WK010600".into())],
            })),
            17 => erbij(Zaak::Besluit(Besluit {
                code: format!("b{}", n % 9).as_str().into(),
                wat: tekst.clone(),
                rollen: vec!["wethouder".into()],
                datum: jiff::civil::date(2027, 6, 1),
                motivatie: tekst.clone(),
                wijzigingen: vec![Zet { doe: Wijziging::Naam(tekst.clone()), terug: Wijziging::Naam("Klein".into()) }],
                afgewezen: vec![Alternatief { wat: tekst, waarom: String::new() }],
            })),
            18 => match kies(&plan.scenarios, n) {
                Some(s) if hoeveel % 3 == 0 => Wijziging::ZetEraf { scenario: s.code.clone(), plaats: n % 3 },
                Some(s) => {
                    let doe = Greep((welke % 12) as u8, welke, hoeveel).wijziging(plan);
                    let zet = Box::new(Zet { doe, terug: Wijziging::Naam(tekst) });
                    Wijziging::ZetErbij { scenario: s.code.clone(), plaats: n % 3, zet }
                }
                None => erbij(Zaak::Scenario(Scenario {
                    code: "s".into(),
                    naam: tekst,
                    toelichting: String::new(),
                    wijzigingen: Vec::new(),
                })),
            },
            19 => match kies(&plan.bezetting, n) {
                Some(rij) => veld(V::Aanstelling(
                    rij.code.clone(),
                    match hoeveel.rem_euclid(6) {
                        0 => Aanstellingveld::Dienstverband(Dienstverband::Inhuur),
                        1 => Aanstellingveld::Plek(Plek::Stad),
                        2 => Aanstellingveld::Functie(plan.functies[n % plan.functies.len()].code.clone()),
                        3 => Aanstellingveld::Vanaf(Some(jiff::civil::date(2027 + hoeveel % 3, 1, 31))),
                        4 => Aanstellingveld::TotEnMet(None),
                        _ => Aanstellingveld::Organisatie("A".into()),
                    },
                )),
                None => veld(V::Plan(Planveld::Basisjaar(2026))),
            },
            20 => match kies(&plan.functies, n) {
                Some(f) => veld(V::Functie(
                    f.code.clone(),
                    match hoeveel.rem_euclid(4) {
                        0 => Functieveld::Naam(tekst),
                        1 => Functieveld::Schaal((n % 2 == 0).then_some(9)),
                        2 => Functieveld::Domeinen(Vec::new()),
                        _ => Functieveld::Aanvullend(Vec::new()),
                    },
                )),
                None => Wijziging::Naam(tekst),
            },
            21..=23 => match kies(&plan.voorzieningen, n) {
                Some(v) => veld(V::Voorziening(v.code.clone(), self.voorziening(plan))),
                None => Wijziging::Naam(tekst),
            },
            24 => match kies(&plan.organisaties, n) {
                Some(o) => veld(V::Organisatie(o.code.clone(), Organisatieveld::Positie(Positie::Onderaannemer))),
                None => Wijziging::Naam(tekst),
            },
            25 => match kies(&plan.buurtteams, n) {
                Some(t) => {
                    let wijken = plan.wijken.iter().take(n % 3).map(|w| w.code.clone()).collect();
                    veld(V::Buurtteam(t.code.clone(), Buurtteamveld::Werkgebied(wijken)))
                }
                None => Wijziging::Naam(tekst),
            },
            26 => match kies(&plan.locaties, n) {
                Some(l) => veld(V::Locatie(
                    l.code.clone(),
                    match hoeveel.rem_euclid(3) {
                        0 => Locatieveld::Kosten(None),
                        1 => Locatieveld::Kosten(Some(Waarde::band(getal, getal + Decimal::ONE, Decimal::from(9999)))),
                        _ => Locatieveld::Wijk(plan.wijken[n % plan.wijken.len()].code.clone()),
                    },
                )),
                None => Wijziging::Naam(tekst),
            },
            27 => veld(V::Normen(if n % 2 == 0 {
                Normenveld::Afronding(Afronding::NaarBoven)
            } else {
                Normenveld::Herkomst(Herkomst { toelichting: tekst, ..Herkomst::default() })
            })),
            28 => veld(V::Plan(Planveld::Planjaren((2026..2026 + welke % 5).collect()))),
            29 => {
                let gewicht = |naar, procent| Gewicht { naar, procent, toelichting: tekst.clone() };
                veld(V::Verdeling(Verdelingveld::Gewichten(vec![
                    gewicht(Kerncijfer::ALLE[n % 30], getal.abs()),
                    gewicht(Kerncijfer::Inwoners, Decimal::ONE_HUNDRED - getal.abs()),
                ])))
            }
            30 => match kies(&plan.wijken, n) {
                Some(w) => veld(V::Wijk(
                    w.code.clone(),
                    match hoeveel.rem_euclid(3) {
                        0 => Wijkveld::LetOp(vec![tekst]),
                        1 => Wijkveld::Vraag(
                            plan.voorzieningen
                                .iter()
                                .take(1)
                                .map(|v| Meting { voorziening: v.code.clone(), volume: Waarde::vast(getal) })
                                .collect(),
                        ),
                        _ => Wijkveld::Kerncijfers(Vec::new()),
                    },
                )),
                None => Wijziging::Naam(tekst),
            },
            31 => match kies(&plan.besluiten, n) {
                Some(b) => veld(V::Besluit(b.code.clone(), Besluitveld::Rollen(vec![tekst]))),
                None => Wijziging::Naam(tekst),
            },
            _ => {
                let deel = |i: u8| Greep(i, welke.rotate_left(3), hoeveel.wrapping_add(i.into())).wijziging(plan);
                Wijziging::Samen(vec![deel((welke % 32) as u8), deel(((welke / 32) % 32) as u8)])
            }
        }
    }

    fn voorziening(&self, plan: &Plan) -> Voorzieningveld {
        let &Greep(_, welke, hoeveel) = self;
        let n = usize::from(welke);
        let getal = Decimal::from(hoeveel);
        let functies = || plan.functies.iter().map(|f| f.code.clone());
        match hoeveel.rem_euclid(6) {
            0 => Voorzieningveld::Inzet(
                functies().take(1).map(|functie| Inzet { functie, procent: Waarde::vast(100.into()) }).collect(),
            ),
            1 => Voorzieningveld::KanOok(functies().take(n % 3).collect()),
            2 => Voorzieningveld::Vraag(Vraagregel::PerWijk(Waarde::vast(getal))),
            3 => Voorzieningveld::Vraag(Vraagregel::Gemeten),
            4 => Voorzieningveld::Niveau(Niveau::Stad),
            _ => Voorzieningveld::Fasering(vec![Jaarwaarde { jaar: 2020 + welke % 20, waarde: Waarde::vast(getal) }]),
        }
    }

    fn code(&self, plan: &Plan) -> Zaakcode {
        let &Greep(_, welke, hoeveel) = self;
        let n = usize::from(welke);
        let codes = [
            kies(&plan.bronnen, n).map(|z| Zaakcode::Bron(z.code.clone())),
            kies(&plan.werktijden, n).map(|z| Zaakcode::Werktijd(z.code.clone())),
            kies(&plan.functies, n).map(|z| Zaakcode::Functie(z.code.clone())),
            kies(&plan.voorzieningen, n).map(|z| Zaakcode::Voorziening(z.code.clone())),
            kies(&plan.organisaties, n).map(|z| Zaakcode::Organisatie(z.code.clone())),
            kies(&plan.buurtteams, n).map(|z| Zaakcode::Buurtteam(z.code.clone())),
            kies(&plan.overname, n).map(|z| Zaakcode::Overname(z.code.clone())),
            kies(&plan.wijken, n).map(|z| Zaakcode::Wijk(z.code.clone())),
            kies(&plan.eisen_uit, n).map(|z| Zaakcode::EisUit(z.eis.clone())),
            kies(&plan.scenarios, n).map(|z| Zaakcode::Scenario(z.code.clone())),
            kies(&plan.besluiten, n).map(|z| Zaakcode::Besluit(z.code.clone())),
            kies(&plan.open_punten, n).map(|z| Zaakcode::OpenPunt(z.code.clone())),
            kies(&plan.notities, n).map(|z| Zaakcode::Notitie(z.code.clone())),
        ];
        let gekozen = codes[usize::from(hoeveel.unsigned_abs()) % codes.len()].clone();
        gekozen.unwrap_or(Zaakcode::Bron("weg".into()))
    }
}

/// The same noun under another code.
fn anders(zaak: Zaak, code: &str) -> Zaak {
    let mut zaak = zaak;
    match &mut zaak {
        Zaak::Bron(z) => z.code = code.into(),
        Zaak::Werktijd(z) => z.code = code.into(),
        Zaak::Functie(z) => z.code = code.into(),
        Zaak::Voorziening(z) => z.code = code.into(),
        Zaak::Organisatie(z) => z.code = code.into(),
        Zaak::Buurtteam(z) => z.code = code.into(),
        Zaak::Overname(z) => z.code = code.into(),
        Zaak::Wijk(z) => z.code = code.into(),
        Zaak::EisUit(z) => z.eis = code.into(),
        Zaak::Scenario(z) => z.code = code.into(),
        Zaak::Besluit(z) => z.code = code.into(),
        Zaak::OpenPunt(z) => z.code = code.into(),
        Zaak::Notitie(z) => z.code = code.into(),
    }
    zaak
}

fn kies<T>(lijst: &[T], n: usize) -> Option<&T> {
    if lijst.is_empty() { None } else { lijst.get(n % lijst.len()) }
}
