//! The tables of a comparison.

use rust_decimal::Decimal;

use super::{Deel, Kengetallen, Rij, Vergelijking, Zijde};
use crate::dekking::{Bevinding, Strook};
use crate::plan::Organisatie;
use crate::report::partners::{self, Aandeel};
use crate::report::tabel::{Cel, Kolom, Tabel};
use crate::text::waar::veldwoord;
use crate::text::{bevinding, namen, plek, strook};

impl Vergelijking<'_> {
    /// All tables, in the order in which they are shown.
    pub fn tabellen(&self) -> [Tabel; 4] {
        [self.tabel(), self.tabel_partners(), self.tabel_verschillen(), self.tabel_bevindingen()]
    }

    /// Per organisatie the fte and euro that it gets in the one and in the other.
    pub fn tabel_partners(&self) -> Tabel {
        let kanten = [&self.van, &self.naar].map(|zijde| {
            let plan = zijde.zicht.plan();
            let van = |a: &Aandeel| (&plan.organisaties[a.organisatie], a.fte, a.euro);
            partners::aandelen(&zijde.zicht).iter().map(van).collect::<Vec<_>>()
        });
        let [van, naar] = &kanten;
        let erbij = naar.iter().filter(|(o, ..)| van.iter().all(|(al, ..)| al.code != o.code));
        let rij = |organisatie: &Organisatie| {
            let in_kant = |kant: &[(&Organisatie, Decimal, Decimal)]| {
                let hier = kant.iter().find(|(o, ..)| o.code == organisatie.code);
                hier.map_or_else(Default::default, |&(_, fte, euro)| (fte, euro))
            };
            let ((fte_a, euro_a), (fte_b, euro_b)) = (in_kant(van), in_kant(naar));
            vec![
                Cel::tekst(organisatie.code.as_str()),
                Cel::tekst(&organisatie.naam),
                Cel::Fte(fte_a),
                Cel::Fte(fte_b),
                Cel::Verschil(fte_b - fte_a, 1),
                Cel::Euro(euro_a),
                Cel::Euro(euro_b),
                Cel::Verschil(euro_b - euro_a, 0),
            ]
        };
        let samen = |kant: &[(&Organisatie, Decimal, Decimal)]| {
            (kant.iter().map(|k| k.1).sum::<Decimal>(), kant.iter().map(|k| k.2).sum::<Decimal>())
        };
        let ((fte_a, euro_a), (fte_b, euro_b)) = (samen(van), samen(naar));
        let mut voetnoten = self.namen();
        voetnoten.push("Euro: kosten van de mensen in het jaar, zonder overhead. Verschil: B min A.".to_owned());
        Tabel {
            naam: "partners_verschil",
            titel: self.titel("Wat partners krijgen"),
            kolommen: Kolom::lijst(&[
                ("code", "code"),
                ("organisatie", "organisatie"),
                ("fte_a", "fte A"),
                ("fte_b", "fte B"),
                ("fte_verschil", "fte verschil"),
                ("euro_a", "euro A"),
                ("euro_b", "euro B"),
                ("euro_verschil", "euro verschil"),
            ]),
            rijen: van.iter().chain(erbij).map(|(organisatie, ..)| rij(organisatie)).collect(),
            totaal: Some(vec![
                Cel::Leeg,
                Cel::tekst("samen"),
                Cel::Fte(fte_a),
                Cel::Fte(fte_b),
                Cel::Verschil(fte_b - fte_a, 1),
                Cel::Euro(euro_a),
                Cel::Euro(euro_b),
                Cel::Verschil(euro_b - euro_a, 0),
            ]),
            voetnoten,
        }
        .telt_op(&[])
    }

    /// Per wijk what follows from the one and from the other.
    pub fn tabel(&self) -> Tabel {
        let mut rijen: Vec<Vec<Cel>> = self.rijen().iter().map(rij).collect();
        let totaal = rijen.pop();
        let mut kolommen = Kolom::lijst(&[("code", "code"), ("wijk", "wijk")]);
        for (sleutel, kop, _) in KOLOMMEN {
            kolommen.push(Kolom::nieuw(format!("{sleutel}_a"), format!("{kop} A")));
            kolommen.push(Kolom::nieuw(format!("{sleutel}_b"), format!("{kop} B")));
            kolommen.push(Kolom::nieuw(format!("{sleutel}_verschil"), format!("{kop} verschil")));
        }
        let mut voetnoten = self.namen();
        voetnoten.extend([("A", &self.van), ("B", &self.naar)].map(|(kant, zijde)| oordeel(kant, zijde)));
        voetnoten.extend(self.over_van_de_lumpsum());
        voetnoten.push(
            "Kosten per wijk: personeel en locaties. Overig: overhead, activiteiten en initiatieven, voor de hele \
             stad. Niet in de kosten: de reserve, die opzij is gezet, en de vacatures. Verdeling: wat het basisniveau en de wijkplus een wijk geven, in fte. \
             Verschil: B min A."
                .to_owned(),
        );
        let titel = self.titel("Vergelijking");
        Tabel { naam: "vergelijking", titel, kolommen, rijen, totaal, voetnoten }.telt_op(&[])
    }

    /// What differs in the plan.
    pub fn tabel_verschillen(&self) -> Tabel {
        let rijen = self
            .verschillen()
            .into_iter()
            .map(|verschil| {
                let waar = verschil.wijziging.waar();
                let onderdeel = waar.as_ref().and_then(|w| w.0.first()).map(|s| veldwoord(s));
                vec![onderdeel.map_or(Cel::Leeg, Cel::tekst), Cel::tekst(verschil.woorden)]
            })
            .collect();
        Tabel {
            naam: "verschillen",
            titel: self.titel("Verschillen"),
            kolommen: Kolom::lijst(&[("onderdeel", "onderdeel"), ("wat", "wat")]),
            rijen,
            totaal: None,
            voetnoten: self.namen(),
        }
    }

    /// The findings that came and went, and those that became worse or better.
    pub fn tabel_bevindingen(&self) -> Tabel {
        let anders = self.gevolg();
        let erbij = anders.erbij.into_iter().map(|b| van_bevinding("erbij", &self.naar, b, [None, Some(b)]));
        let beide = |hoe, paren: Vec<(&Bevinding, &Bevinding)>| {
            let rij = |(van, naar)| van_bevinding(hoe, &self.naar, naar, [Some(van), Some(naar)]);
            paren.into_iter().map(rij).collect::<Vec<_>>()
        };
        let (erger, beter) = (beide("erger", anders.erger), beide("beter", anders.beter));
        let alleen_eerst = |hoe, lijst: Vec<&Bevinding>| {
            lijst.into_iter().map(|b| van_bevinding(hoe, &self.van, b, [Some(b), None])).collect::<Vec<_>>()
        };
        let weg = alleen_eerst("weg", anders.weg);
        let onbeslist = alleen_eerst("niet meer te toetsen", anders.onbeslist);
        Tabel {
            naam: "bevindingen_verschil",
            titel: self.titel("Bevindingen erbij, erger, beter en weg"),
            kolommen: Kolom::lijst(&[
                ("verschil", "verschil"),
                ("eis", "eis"),
                ("ernst", "ernst"),
                ("plek", "waar"),
                ("tekort_a", "tekort A"),
                ("tekort_b", "tekort B"),
                ("wat", "wat"),
                ("gevolg_van", "gevolg van"),
            ]),
            rijen: erbij.chain(erger).chain(beter).chain(weg).chain(onbeslist).collect(),
            totaal: None,
            voetnoten: self.namen(),
        }
    }

    fn titel(&self, wat: &str) -> String {
        self.van.zicht.titel(wat)
    }

    fn namen(&self) -> Vec<String> {
        vec![format!("A: {}. B: {}.", self.van.naam, self.naar.naam)]
    }
}

/// Key, heading, and decimals of a difference.
const KOLOMMEN: [(&str, &str, u32); 11] = [
    ("nodig", "benodigd", 1),
    ("er_is", "bezet", 1),
    ("ongedekt", "uur ongedekt", 0),
    ("ratio", "ratio", 2),
    ("werkplekken", "werkplekken", 0),
    ("werkplekken_nodig", "benodigde werkplekken", 1),
    ("bereik", "binnen bereik", 1),
    ("kosten", "kosten", 0),
    ("vacatures", "vacatures", 0),
    ("reserve", "reserve", 0),
    ("gegeven", "verdeling", 1),
];

fn rij(rij: &Rij) -> Vec<Cel> {
    let code = if let Deel::Wijk(code) = &rij.deel { Cel::tekst(code.as_str()) } else { Cel::Leeg };
    let mut uit = vec![code, Cel::tekst(&rij.naam)];
    let alleen_geld = rij.deel == Deel::Overig;
    let (van, naar) = (cellen(rij.van.as_ref()), cellen(rij.naar.as_ref()));
    for (k, (a, b)) in van.into_iter().zip(naar).enumerate() {
        if alleen_geld && KOLOMMEN[k].0 != "kosten" {
            uit.extend([Cel::Leeg, Cel::Leeg, Cel::Leeg]);
            continue;
        }
        let meer = a.waarde().zip(b.waarde()).map(|(a, b)| Cel::Verschil(b - a, KOLOMMEN[k].2));
        uit.extend([a, b, meer.unwrap_or(Cel::Leeg)]);
    }
    uit
}

fn cellen(getallen: Option<&Kengetallen>) -> [Cel; KOLOMMEN.len()] {
    let Some(k) = getallen else { return std::array::from_fn(|_| Cel::Leeg) };
    [
        k.maatstaf.nodig(k.nodig),
        Cel::Fte(k.er_is),
        Cel::Uren(k.ongedekt),
        k.maatstaf.ratio(k.ratio),
        Cel::Aantal(k.werkplekken),
        Cel::Getal(k.werkplekken_nodig, 1),
        k.maatstaf.bereik(k.bereik()),
        Cel::Euro(k.kosten),
        k.vacatures.map_or(Cel::Leeg, Cel::Euro),
        k.reserve.map_or(Cel::Leeg, Cel::Euro),
        k.gegeven.map_or(Cel::Leeg, Cel::Fte),
    ]
}

/// The verdict on one side: “A: niet dekkend in 2028–2031, bandbreedte midden; …”.
fn oordeel(kant: &str, zijde: &Zijde<'_>) -> String {
    let plan = zijde.zicht.plan();
    let zinnen = strook::zinnen(&Strook::van(plan, None, zijde.zicht.stand.uitkomst.band));
    format!("{kant}: {}.", zinnen.join("; "))
}

/// A finding as it is on one side, with what is short on each side where it is there.
fn van_bevinding(verschil: &str, zijde: &Zijde<'_>, gevonden: &Bevinding, [a, b]: [Option<&Bevinding>; 2]) -> Vec<Cel> {
    let tekort = |b: Option<&Bevinding>| b.map_or(Cel::Leeg, |b| Cel::tekst(bevinding::tekort_in_woorden(b)));
    let plan = zijde.zicht.plan();
    let van = |b: &&Bevinding| gevonden.gevolg_van.as_ref() == Some(&b.sleutel);
    let oorzaak = zijde.zicht.toetsing.bevindingen.iter().find(van);
    vec![
        Cel::tekst(verschil),
        Cel::tekst(gevonden.eis.id),
        Cel::tekst(namen::ernst(gevonden.ernst)),
        Cel::tekst(plek::waar(plan, gevonden)),
        tekort(a),
        tekort(b),
        Cel::tekst(bevinding::wat(plan, gevonden)),
        oorzaak.map_or(Cel::Leeg, |oorzaak| Cel::tekst(bevinding::verwijzing(plan, oorzaak))),
    ]
}
