namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>XSD 1.0 part 2, section 3: the lexical space of each type. Texts are separated by bars.</summary>
public sealed class LexicalSpaceTests
{
    [Theory]
    [InlineData("string", "| a \n|\t")]
    [InlineData("normalizedString", "| a \n|\t")]
    [InlineData("token", "| a \n|\t")]
    [InlineData("boolean", "true|false|1|0| true\n")]
    [InlineData("decimal", "0|-0|+1|1.|.1|007.50|99999999999999999999999999999999999.9")]
    [InlineData("float", "1|1.5E-3|-.5e+10|INF|-INF|NaN|1E400|  1 ")]
    [InlineData("double", "1|1.5E-3|-.5e+10|INF|-INF|NaN|1E400")]
    [InlineData("duration", "P1Y|-P1Y2M3DT4H5M6.7S|PT0.5S|P0D|PT1H|P99999999999999999999Y")]
    [InlineData("dateTime", "2001-12-31T23:59:59|2001-12-31T23:59:59.123Z|-0001-02-29T00:00:00|12345-01-01T24:00:00+14:00|2016-12-31T23:59:60Z")]
    [InlineData("time", "00:00:00|24:00:00|23:59:59.9-14:00")]
    [InlineData("date", "2000-02-29|0001-01-01|-0005-02-29Z|99999999999999999999-12-31")]
    [InlineData("gYearMonth", "1999-12|-0001-01|1999-12-05:00")]
    [InlineData("gYear", "1999|-0044|12345Z|1999-05:00")]
    [InlineData("gMonthDay", "--02-29|--12-31Z")]
    [InlineData("gDay", "---01|---31+01:00")]
    [InlineData("gMonth", "--01|--12Z")]
    [InlineData("hexBinary", "|0aF1")]
    [InlineData("base64Binary", "|AAAA|A A A A|BA==|BBA=|AAAA BA = =")]
    [InlineData("anyURI", "|a|a b|é|http://[::1]:80/|http://user@[1:2::3]/?q#f|a/b:c|?a:b|#a:b|%41|urn:x|//host/path|{}|http://a/?ids[]=1|#xpointer(id('a')/b[1])|?[|urn:a[1]|mailto:a@[::1]|a/b?c[d]#e[f]|http://[::]|http://[1:2:3:4:5:6:7:8]/|http://[1:2:3:4:5:6:7::]/|http://[::2:3:4:5:6:7:8]/|http://[::ffff:1.2.3.4]/|http://[1:2:3:4:5:6:1.2.3.4]/|http://[1:2:3:4:5::01.2.3.255]/|http://[abcd::EF01]:/|//u:p@[::1]/|http://1.2.3.4/")]
    [InlineData("QName", "a|xml:lang|p:a")]
    [InlineData("NOTATION", "a|p:a")]
    [InlineData("language", "en|en-US|i-klingon|x-12345678|abcdefgh")]
    [InlineData("Name", "a|_|:|a:b:c|é1|a.-1")]
    [InlineData("NCName", "a|_1|a.-1|ↀ")]
    [InlineData("ID", "a")]
    [InlineData("IDREF", "a")]
    [InlineData("IDREFS", "a|a b| a\n\tb ")]
    [InlineData("NMTOKEN", "1|-|a:b|.")]
    [InlineData("NMTOKENS", "1|1 2 3")]
    [InlineData("ENTITY", "picture")]
    [InlineData("ENTITIES", "picture| picture\npicture ")]
    [InlineData("integer", "0|-0|+007|99999999999999999999999999999999999")]
    [InlineData("nonPositiveInteger", "0|+0|-1|-99999999999999999999")]
    [InlineData("negativeInteger", "-1|-99999999999999999999")]
    [InlineData("long", "9223372036854775807|-9223372036854775808|000000000000000000000000001")]
    [InlineData("int", "2147483647|-2147483648")]
    [InlineData("short", "32767|-32768")]
    [InlineData("byte", "127|-128")]
    [InlineData("nonNegativeInteger", "0|-0|99999999999999999999")]
    [InlineData("unsignedLong", "18446744073709551615|+1|-0")]
    [InlineData("unsignedInt", "4294967295|+1")]
    [InlineData("unsignedShort", "65535|+1")]
    [InlineData("unsignedByte", "255|+1")]
    [InlineData("positiveInteger", "1|99999999999999999999")]
    [InlineData("untypedAtomic", "|x y")]
    [InlineData("anyAtomicType", "|x y")]
    public void These_are_valid(string type, string texts)
    {
        foreach (string text in texts.Split('|'))
        {
            Types.Xsd(type).IsValid(text, Context).ShouldBeTrue($"{type}: '{text}'");
        }
    }

    [Theory]
    [InlineData("boolean", "|TRUE|yes|2|true false")]
    [InlineData("decimal", "|.|+|-|1e5|1 2|1,5|--1|1.2.3|٣|INF")]
    [InlineData("float", "|.|E5|.E5|1E|1e5.0|1e 5|inf|+INF|0x8|Infinity")]
    [InlineData("duration", "|P|PT|P1YT|1Y|P1.5Y|PT1.S|PT.5S|P-1Y|PT5S1M|P1H|P1M1Y|p1y|+P1Y")]
    [InlineData("dateTime", "2001-12-31|2001-12-31T24:00:01|2001-12-31T24:00:00.5|2001-12-31T23:60:00|2001-12-31T23:59:61|2001-12-31T23:59|2001-12-31T23:59:59.|02001-12-31T00:00:00|0000-12-31T00:00:00|+2001-12-31T00:00:00|2001-12-31 00:00:00|2001-12-31T00:00:00+14:01|2001-12-31T00:00:00z")]
    [InlineData("date", "1900-02-29|-0004-02-29|2001-00-01|2001-13-01|2001-04-31|2001-1-1|999-01-01|2001-01-01+1:00|2001-01-01T")]
    [InlineData("time", "1:00:00|00:00|25:00:00|00:00:00+15:00|24:00:00.1")]
    [InlineData("gYearMonth", "1999|1999-13|1999-12-01")]
    [InlineData("gYear", "99|0000|1999-")]
    [InlineData("gMonthDay", "--02-30|--04-31|-02-01|02-01")]
    [InlineData("gDay", "---00|---32|--01")]
    [InlineData("gMonth", "--00|--13|--12--|-12")]
    [InlineData("hexBinary", "0|0g|00 00")]
    [InlineData("base64Binary", "A|AA|AAA|BB==|BBB=|=AAA|AA=A|====|AA=|AA*A")]
    [InlineData("anyURI", "%|%4|%zz|a#b#c|:a|1a:b|a:|http:#x|[|http://a]/|http://[]/|http://x[::1]/|a/[b]|urn:[a]|a[b|/a[1]?b|http://[::1|//[x]/|http://[1.2.3.4]/|http://[1:2:3:4:5:6:7]/|http://[1:2:3:4:5:6:7:8:9]/|http://[1:2:3:4::5:6:7:8]/|http://[1::2::3]/|http://[:::]/|http://[:1]/|http://[1:]/|http://[12345::]/|http://[1:2:3:4:5:1.2.3.4]/|http://[1:2:3:4:5:6:7:1.2.3.4]/|http://[1:2:3:4:5:6::1.2.3.4]/|http://[::256.1.1.1]/|http://[::1.2.3]/|http://[::1.2.3.4.5]/|http://[::1.2.3.4:5]/|http://[1.2.3.4::]/|http://[::1%25eth0]/|http://[v1.a]/|http://u@b@[::1]/|http:///[::1]/|//u/[::1]/|http://[::1]:8a/|http://[::1]x/|http://a[::1]/")]
    [InlineData("QName", "|:a|a:|a:b:c|1|q:a|a b|xmlns:a")]
    [InlineData("language", "|en_US|-en|en-|abcdefghi|1n|en--US")]
    [InlineData("Name", "|1|-a|a b|𐀀")]
    [InlineData("NCName", "|:|a:b|1")]
    [InlineData("IDREFS", "|a:b|a 1")]
    [InlineData("NMTOKEN", "|a b|a/b")]
    [InlineData("NMTOKENS", "| |a /")]
    [InlineData("ENTITY", "|missing|picture picture")]
    [InlineData("ENTITIES", "|missing|picture missing")]
    [InlineData("integer", "|1.|1.0|- 1|+")]
    [InlineData("nonPositiveInteger", "1")]
    [InlineData("negativeInteger", "0|-0")]
    [InlineData("long", "9223372036854775808|-9223372036854775809|99999999999999999999999")]
    [InlineData("int", "2147483648|-2147483649")]
    [InlineData("short", "32768|-32769")]
    [InlineData("byte", "128|-129")]
    [InlineData("nonNegativeInteger", "-1")]
    [InlineData("unsignedLong", "18446744073709551616|-1")]
    [InlineData("unsignedInt", "4294967296|-1|0x8")]
    [InlineData("unsignedShort", "65536|-1")]
    [InlineData("unsignedByte", "256|-1")]
    [InlineData("positiveInteger", "0|-0|-1")]
    public void These_are_not(string type, string texts)
    {
        foreach (string text in texts.Split('|'))
        {
            Types.Xsd(type).IsValid(text, Context).ShouldBeFalse($"{type}: '{text}'");
            Types.Xsd(type).Parse(text, Context).ShouldBeNull($"{type}: '{text}'");
        }
    }

    [Theory]
    [InlineData("gYear", "", "")]
    [InlineData("duration", "P", "Y")]
    [InlineData("duration", "PT0.", "S")]
    public void Temporal_digits_have_a_limit(string type, string before, string after)
    {
        string digits = new('7', 1_000);
        Types.Xsd(type).IsValid(before + digits + after).ShouldBeTrue();
        Types.Xsd(type).IsValid(before + digits + "7" + after).ShouldBeFalse();
    }

    [Fact]
    public void Decimal_digits_have_none() =>
        Types.Xsd("decimal", ("minInclusive", "-1")).IsValid(new string('7', 1_000_000)).ShouldBeTrue();

    private static Suites.DocumentContext Context { get; } = new()
    {
        Namespaces = new() { [""] = "", ["p"] = "urn:p" },
        Entities = ["picture"],
    };
}
