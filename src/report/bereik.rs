//! Bereik: from every buurt the nearest place of each kind, with its distance and name; and per wijk how many people live
//! near, and what it would take.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::bereik::nodig::nodig;
use crate::calc::bereik::{self, Bereik, Buurtbereik, Dichtstbij, Ouderen};
use crate::dekking::genoeg;
use crate::plan::{Bereiksregels, Buurt, Gepland, Locatiesoort, Plan};
use crate::text::{getal, namen};

/// One row a buurt.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, bereik) = (zicht.plan(), &zicht.stand.uitkomst.bereik);
    let mut kolommen =
        Kolom::lijst(&[("code", "code"), ("buurt", "buurt"), ("wijk", "wijk"), ("inwoners", "inwoners")]);
    kolommen.push(Kolom::nieuw("ontmoeting_binnen_norm", "binnen norm"));
    paar(&mut kolommen, "ontmoetingsplek", "ontmoetingsplek");
    paar(&mut kolommen, "centrale_plek", "hoofdlocatie");
    for soort in soorten() {
        paar(&mut kolommen, sleutel(soort), namen::locatiesoort(soort));
    }
    paar(&mut kolommen, "teamlocatie", "locatie van het team");
    paar(&mut kolommen, "school_afspraak", "school met afspraak");
    kolommen.push(Kolom::nieuw("punt", "punt"));
    kolommen.push(Kolom::nieuw("inwoners_65_plus", "65-plussers"));
    for (sleutel, wat) in TE_VOET {
        kolommen.push(Kolom::nieuw(format!("{sleutel}_minuten"), format!("{wat} min")));
        kolommen.push(Kolom::nieuw(format!("{sleutel}_minuten_65_plus"), format!("{wat} min 65+")));
    }
    let rijen = bereik
        .buurten
        .iter()
        .map(|b| {
            let (wijk, buurt) = (&plan.wijken[b.wijk], &plan.wijken[b.wijk].buurten[b.buurt]);
            let mut rij = vec![
                Cel::tekst(buurt.code.as_str()),
                Cel::tekst(&buurt.naam),
                Cel::tekst(&wijk.naam),
                Cel::aantal(buurt.inwoners),
                if b.bekend { Cel::JaNee(bereik.is_dichtbij(b)) } else { Cel::Leeg },
            ];
            rij.extend(cellen(plan, b.ontmoeting));
            rij.extend(cellen(plan, b.centraal));
            for (soort, dichtstbij) in Locatiesoort::ALLE.into_iter().zip(b.per_soort) {
                if soorten().any(|s| s == soort) {
                    rij.extend(cellen(plan, dichtstbij));
                }
            }
            rij.extend(cellen(plan, b.team));
            rij.extend(cellen(plan, b.school));
            rij.push(buurt.punt.map_or(Cel::Leeg, |punt| Cel::tekst(namen::kwaliteit(punt.kwaliteit))));
            rij.push(bereik::ouderen(buurt).map_or(Cel::Leeg, Cel::aantal));
            for dichtstbij in te_voet(b) {
                let minuten = |minuten: f64| Decimal::try_from(minuten).map_or(Cel::Leeg, |m| Cel::Getal(m, 0));
                rij.extend(dichtstbij.map_or([Cel::Leeg, Cel::Leeg], |d| {
                    [minuten(bereik.minuten(d.meter)), minuten(bereik.minuten_ouderen(d.meter))]
                }));
            }
            rij
        })
        .collect();
    let mut voetnoten = vec![
        format!("Norm voor een ontmoetingsplek: {}.", getal::meter(bereik.norm)),
        te_voet_in_woorden(bereik),
        "Locatie van het team: waar het buurtteam van de wijk werkt; van meer teams de verste, want een inwoner heeft ze \
         allemaal nodig. School met afspraak: een die heeft toegezegd of getekend. Leeg: er is er geen."
            .to_owned(),
        voetnoot::afstanden(plan),
        "Buurtpunten zijn labelpunten van CBS en enkele benaderingen; zie de tabel buurten.".to_owned(),
    ];
    voetnoten.extend(voetnoot::zonder_punt(plan));
    voetnoten.extend(voetnoot::bereiksregels(plan));
    voetnoten.extend(voetnoot::bevolking(plan));
    Tabel { naam: "bereik", titel: zicht.titel("Bereik"), kolommen, rijen, totaal: None, voetnoten }
}

/// The kinds of place that one goes to.
fn soorten() -> impl Iterator<Item = Locatiesoort> {
    Locatiesoort::ALLE.into_iter().filter(|s| *s != Locatiesoort::Digitaal)
}

/// The key of a kind of place, which stays when a reader gets a better word for it.
const fn sleutel(soort: Locatiesoort) -> &'static str {
    match soort {
        Locatiesoort::HuisVanDeWijk => "huis_van_de_wijk",
        Locatiesoort::Mfa => "mfa",
        Locatiesoort::Wijkcentrum => "wijkcentrum",
        Locatiesoort::Buurtkamer => "buurtkamer",
        Locatiesoort::Inloop => "inloop",
        Locatiesoort::Dagbesteding => "dagbesteding",
        Locatiesoort::School => "school",
        Locatiesoort::Sportvereniging => "sportvereniging",
        Locatiesoort::Huisartsenpraktijk => "huisartsenpraktijk",
        Locatiesoort::Digitaal => "digitaal",
    }
}

/// A column with the distance and one with the name.
fn paar(kolommen: &mut Vec<Kolom>, sleutel: &str, wat: &str) {
    kolommen.push(Kolom::nieuw(format!("{sleutel}_meter"), format!("{wat} m")));
    kolommen.push(Kolom::nieuw(sleutel, wat));
}

fn cellen(plan: &Plan, dichtstbij: Option<Dichtstbij>) -> [Cel; 2] {
    dichtstbij.map_or([Cel::Leeg, Cel::Leeg], |d| [Cel::Meter(d.meter), Cel::tekst(&plan.locaties[d.locatie].naam)])
}

/// What one walks to: the key of its columns and its name.
const TE_VOET: [(&str, &str); 5] = [
    ("ontmoetingsplek", "ontmoetingsplek"),
    ("centrale_plek", "hoofdlocatie"),
    ("teamlocatie", "locatie van het team"),
    ("buurtkamer", "buurtkamer"),
    ("school_afspraak", "school met afspraak"),
];

fn te_voet(b: &Buurtbereik) -> [Option<Dichtstbij>; TE_VOET.len()] {
    [b.ontmoeting, b.centraal, b.team, b.van_soort(Locatiesoort::Buurtkamer), b.school]
}

fn te_voet_in_woorden(bereik: &Bereik) -> String {
    format!(
        "Minuten: lopend, {} per minuut gemiddeld en {} voor 65-plussers.",
        getal::meter(bereik.tempo),
        getal::meter(bereik.tempo_ouderen)
    )
}

/// Columns of a wijk.
const PER_WIJK: [(&str, &str); 18] = [
    ("code", "code"),
    ("wijk", "wijk"),
    ("inwoners", "inwoners"),
    ("dichtbij", "dichtbij"),
    ("verder_weg", "verder weg"),
    ("inwoners_65_plus", "65-plussers"),
    ("verder_weg_65_plus", "65+ verder weg"),
    ("niet_op_tijd_65_plus", "65+ niet in die tijd"),
    ("verder_weg_na_een", "nog ver na één"),
    ("locaties_nodig", "locaties nodig"),
    ("verder_weg_eigen_wijk", "verder weg zonder andere wijk"),
    ("verder_weg_zonder_gepland", "zonder geplande"),
    ("verder_weg_zonder_onzeker", "zonder onzekere"),
    ("verder_weg_zonder_aangenomen", "zonder aangenomen"),
    ("ontmoetingsplek_gemiddeld_meter", "ontmoetingsplek gemiddeld m"),
    ("ontmoetingsplek_gemiddeld_meter_65_plus", "65+ gemiddeld m"),
    ("teamlocatie_gemiddeld_meter", "locatie van het team gemiddeld m"),
    ("teamlocatie_gemiddeld_meter_65_plus", "team, 65+ gemiddeld m"),
];

/// One row a wijk: how many people live near a meeting place, what it would take, and what rests on places that may not
/// be there.
pub fn wijken(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let bereik = &uitkomst.bereik;
    let regels = &plan.normen.bereik;
    // What is left when places of one sort do not count, by the same rules for the others.
    let strenger = [
        Bereiksregels { alleen_eigen_wijk: true, ..regels.clone() },
        Bereiksregels { gepland: Gepland::Niet, ..regels.clone() },
        Bereiksregels { zonder_onzeker: true, ..regels.clone() },
        Bereiksregels { zonder_aangenomen: true, ..regels.clone() },
    ]
    .map(|regels| bereik::volgens(plan, zicht.stand.gids, &regels, uitkomst.jaar, uitkomst.band));
    let norm = plan.normen.aandeel_ontmoeting.bij(uitkomst.band);
    let rij = |wijken: &[usize], naam: [Cel; 2], nodig: [Cel; 2]| {
        let som = |per_wijk: &[u32]| wijken.iter().map(|&w| per_wijk[w]).sum::<u32>();
        let (inwoners, binnen) = (som(&bereik.inwoners), som(&bereik.binnen));
        let ouderen: Ouderen = wijken.iter().map(|&w| bereik.ouderen[w]).sum();
        let van_ouderen = |n: u32| if ouderen.is_onbekend() { Cel::Leeg } else { Cel::aantal(n) };
        let ergens = som(&bereik.zonder_punt);
        let mut rij: Vec<Cel> = naam.into();
        rij.push(Cel::aantal(inwoners + ergens));
        if inwoners == 0 && ergens > 0 {
            // Of nobody here it is known where they live.
            rij.resize(PER_WIJK.len(), Cel::Leeg);
            return rij;
        }
        rij.extend([
            Cel::aantal(binnen),
            Cel::aantal(inwoners - binnen),
            van_ouderen(ouderen.alle),
            van_ouderen(ouderen.alle - ouderen.binnen),
            van_ouderen(ouderen.alle - ouderen.op_tijd),
        ]);
        rij.extend(nodig);
        rij.extend(strenger.iter().map(|anders| Cel::aantal(inwoners - som(&anders.binnen))));
        let buurten = || wijken.iter().flat_map(|&w| bereik.van_wijk(w)).filter(|b| b.bekend);
        for naar in [|b: &Buurtbereik| b.ontmoeting, |b: &Buurtbereik| b.team] {
            rij.push(gemiddeld(plan, buurten(), naar, |buurt| Some(buurt.inwoners)));
            rij.push(gemiddeld(plan, buurten(), naar, bereik::ouderen));
        }
        rij
    };
    let mut rijen = Vec::with_capacity(plan.wijken.len());
    let (mut na_een, mut locaties) = (0, 0);
    for (w, wijk) in plan.wijken.iter().enumerate() {
        let nodig = nodig(plan, bereik, w, genoeg(norm, bereik.inwoners[w]), uitkomst.band);
        na_een += nodig.na_een;
        locaties += nodig.locaties;
        let cellen = [Cel::aantal(nodig.na_een), Cel::aantal(Decimal::from(nodig.locaties))];
        rijen.push(rij(&[w], [Cel::tekst(wijk.code.as_str()), Cel::tekst(&wijk.naam)], cellen));
    }
    let alle: Vec<usize> = (0..plan.wijken.len()).collect();
    let nodig = [Cel::aantal(na_een), Cel::aantal(Decimal::from(locaties))];
    let totaal = rij(&alle, [Cel::Leeg, Cel::tekst("samen")], nodig);
    let mut voetnoten = vec![
        format!(
            "Dichtbij: hoogstens {} over straat naar een ontmoetingsplek. In even lange tijd ({} minuten) lopen 65-plussers {}.",
            getal::meter(bereik.norm),
            getal::meting(bereik.minuten(bereik.norm), 0),
            getal::meter(bereik.norm_ouderen()),
        ),
        format!(
            "Locaties nodig: hoeveel ontmoetingsplekken erbij, elk midden in een buurt van de wijk, {} van haar inwoners dichtbij \
             brengen; met één daarvan op de beste plaats blijft over wat er onder “nog ver na één” staat.",
            getal::procent(norm, 0)
        ),
        "Verder weg zonder …: hoeveel inwoners er ver wonen als zulke locaties niet tellen: die over de wijkgrens, die nog \
         gepland zijn, die een onzekere toekomst hebben, en die het plan alleen aanneemt."
            .to_owned(),
        "Gemiddelde afstand: over straat, naar de dichtstbijzijnde; elke inwoner telt even zwaar, 65+ alleen wie 65 jaar of \
         ouder is. Leeg: niet bekend, of er is er voor een deel van de inwoners geen."
            .to_owned(),
    ];
    if bereik.ouderen.iter().any(|ouderen| ouderen.onbekend > 0) {
        voetnoten.push(
            "Waar de leeftijden van een buurt niet bekend zijn, tellen haar inwoners bij de 65-plussers niet mee."
                .to_owned(),
        );
    }
    voetnoten.push(voetnoot::afstanden(plan));
    voetnoten.extend(voetnoot::zonder_punt(plan));
    voetnoten.extend(voetnoot::bereiksregels(plan));
    voetnoten.extend(voetnoot::bevolking(plan));
    Tabel {
        naam: "bereik_wijken",
        titel: zicht.titel("Bereik per wijk"),
        kolommen: Kolom::lijst(&PER_WIJK),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
    .telt_op(&[])
}

/// The average metres to the nearest over some inhabitants of buurten; nothing where some of them have none, or are not
/// known.
fn gemiddeld<'b>(
    plan: &Plan,
    buurten: impl Iterator<Item = &'b Buurtbereik>,
    naar: fn(&Buurtbereik) -> Option<Dichtstbij>,
    wie: fn(&Buurt) -> Option<u32>,
) -> Cel {
    let (mut meters, mut mensen) = (0.0, 0);
    for b in buurten {
        let Some(n) = wie(&plan.wijken[b.wijk].buurten[b.buurt]) else { return Cel::Leeg };
        if n > 0 {
            let Some(d) = naar(b) else { return Cel::Leeg };
            meters += d.meter * f64::from(n);
            mensen += n;
        }
    }
    if mensen == 0 { Cel::Geen } else { Cel::Meter(meters / f64::from(mensen)) }
}
