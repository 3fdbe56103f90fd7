//! Function words on which a construction hinges: the only words that the code names.

use super::Lexicon;
use crate::token::LexemeId;

macro_rules! known {
    ($($field:ident = $word:literal,)*) => {
        /// Ids of the function words on which a construction hinges.
        #[derive(Clone, Copy, Debug, Default)]
        pub(crate) struct Known { $(pub(crate) $field: LexemeId,)* }

        impl Known {
            pub(super) fn intern(lexicon: &mut Lexicon) -> Known {
                Known { $($field: lexicon.intern($word),)* }
            }
        }
    };
}

known! {
    // The place of the source in a phrase: `wat X betreft`.
    x = "X",
    dat = "dat",
    dit = "dit",
    het = "het",
    of = "of",
    om = "om",
    te = "te",
    en = "en",
    maar = "maar",
    want = "want",
    dus = "dus",
    van = "van",
    uit = "uit",
    er = "er",
    zo = "zo",
    als = "als",
    die = "die",
    deze = "deze",
    een = "een",
    heeft = "heeft",
    hebben = "hebben",
    had = "had",
    hadden = "hadden",
    heb = "heb",
    in_ = "in",
    aan = "aan",
    aldus = "aldus",
    de = "de",
    bij = "bij",
    door = "door",
    ook = "ook",
    al = "al",
    onder = "onder",
    zijn = "zijn",
    iemand = "iemand",
    wanneer = "wanneer",
    bleven = "bleven",
    bleef = "bleef",
    blijven = "blijven",
    blijft = "blijft",
    alleen = "alleen",
    nog = "nog",
    tegenover = "tegenover",
    tegen = "tegen",
    meer = "meer",
    andere = "andere",
    toen = "toen",
    zou = "zou",
    zouden = "zouden",
    net = "net",
    wat = "wat",
    zoals = "zoals",
    moest = "moest",
    moesten = "moesten",
    zelf = "zelf",
    met = "met",
    binnen = "binnen",
    op = "op",
    wordt = "wordt",
    worden = "worden",
    werd = "werd",
    werden = "werden",
    kon = "kon",
    konden = "konden",
    durft = "durft",
    durven = "durven",
    durfde = "durfde",
    durfden = "durfden",
    dan = "dan",
    daar = "daar",
    ik = "ik",
    waarin = "waarin",
    waaruit = "waaruit",
    volgens = "volgens",
    voor = "voor",
    name = "name",
    anderen = "anderen",
    voormalig = "voormalig",
    voormalige = "voormalige",
    manier = "manier",
    is = "is",
    was = "was",
    luidt = "luidt",
    luidde = "luidde",
    een_stressed = "één",
    ander = "ander",
    een_capital = "eén",
}
