namespace OnRecord.Text;

/// <summary>
/// Letters in lower case without their accents, so that one name in two spellings is one. A table, since the program runs without the system's
/// tables of languages (invariant globalization), where a string's own normalization does nothing.
/// </summary>
public static class PlainLetters
{
    private const char LatinStart = '\u00C0';
    private const char ExtendedStart = '\u0180';
    private const char AdditionalStart = '\u1E00';

    // The first letter of each character's canonical decomposition in Unicode 15, in lower case; a blank where there is no letter.
    private const string Latin =
        "aaaaaaæceeeeiiiiðnooooo øuuuuyþßaaaaaaæceeeeiiiiðnooooo øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggg" +
        "gggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private const string Extended =
        "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaa" +
        "aaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyy";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>A letter of a Latin alphabet in lower case without its accents; any other unit in lower case.</summary>
    public static char Of(char unit)
    {
        if (unit < LatinStart) return char.ToLowerInvariant(unit);
        var found = In(Latin, unit - LatinStart) ?? In(Extended, unit - ExtendedStart) ?? In(Additional, unit - AdditionalStart);
        return found ?? char.ToLowerInvariant(unit);
    }

    private static char? In(string table, int at) => at >= 0 && at < table.Length && table[at] != ' ' ? table[at] : null;
}
