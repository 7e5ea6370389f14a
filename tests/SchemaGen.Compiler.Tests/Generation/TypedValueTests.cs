using SchemaGen.Runtime;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Tests values of XSD datatypes as properties: reading, setting, keeping the spelling, and values outside the range of the C# type.</summary>
public sealed class TypedValueTests
{
    private static readonly Lazy<CompiledSchema> Schema = new(() => CompiledSchema.Of(SchemaText.Root(
        string.Concat(new[]
        {
            "integer", "decimal", "float", "double", "dateTime", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "duration", "base64Binary", "hexBinary", "QName",
        }.Select(static name => $"""
            <optional><attribute name="{name}"><data type="{name}"/></attribute></optional>
            <zeroOrMore><element name="{name}s"><data type="{name}"/></element></zeroOrMore>
            <optional><attribute name="{name}List"><list><zeroOrMore><data type="{name}"/></zeroOrMore></list></attribute></optional>
            """)) + """
            <optional><attribute name="flag"><choice><value>0</value><value>1</value></choice></attribute></optional>
            <optional><element name="text"><attribute name="id"/><data type="decimal"/></element></optional>
            """)));

    [Theory]
    [InlineData("integer", "Integer", " +007 ", "7", "9223372036854775808", "9223372036854775808")]
    [InlineData("decimal", "Decimal", "+1.50", "1.50", "-0.5", "-0.5")]
    [InlineData("float", "Float", "1.5e2", 150f, 0.1f, "0.1")]
    [InlineData("double", "Double", "-INF", double.NegativeInfinity, 1e300, "1E+300")]
    [InlineData("double", "Double", "-0", -0.0, 0.0, "0")]
    [InlineData("dateTime", "DateTime", "2005-07-31T24:00:00Z", "2005-08-01T00:00:00Z", "2005-08-01T02:00:00.50+02:00", "2005-08-01T02:00:00.5+02:00")]
    [InlineData("date", "Date", "-0044-03-15", "-0044-03-15", "12005-01-01Z", "12005-01-01Z")]
    [InlineData("time", "Time", "23:59:59.000000001", "23:59:59.000000001", "24:00:00", "00:00:00")]
    [InlineData("gYear", "GYear", "2005+00:00", "2005Z", "2006", "2006")]
    [InlineData("gYearMonth", "GYearMonth", "2005-07", "2005-07", "2005-08-14:00", "2005-08-14:00")]
    [InlineData("gMonth", "GMonth", "--07", "--07", "--12", "--12")]
    [InlineData("gMonthDay", "GMonthDay", "--02-29", "--02-29", "--03-01", "--03-01")]
    [InlineData("gDay", "GDay", "---31", "---31", "---01Z", "---01Z")]
    [InlineData("duration", "Duration", "P14M", "P1Y2M", "-PT90.50S", "-PT1M30.5S")]
    [InlineData("base64Binary", "Base64Binary", " YW Jj ", "YWJj", "YWI=", "YWI=")]
    [InlineData("hexBinary", "HexBinary", "0a0B", "0A0B", "ff", "FF")]
    public void A_value_is_read_kept_and_set(string name, string property, string text, object value, object other, string otherText)
    {
        string xml = $"<root {name}='{text}'><{name}s>{text}</{name}s><{name}s> {text}</{name}s></root>";
        XmlElementNode root = Schema.Value.Parse(xml);
        Type type = Property(root, property)!.GetType();
        object read = Value(type, name, value);
        Same(Property(root, property)!, read).ShouldBeTrue();
        root.TextOf(property).ShouldBe(text);
        root.TextsOf(property + "s").ShouldBe([text, " " + text]);

        SetProperty(root, property, Value(type, name, value));
        root.ToXml().ShouldBe(xml);
        root.GetChanges().ShouldBeEmpty();
        Schema.Value.Parse(xml).ShouldBe(Schema.Value.Parse(xml.Replace(text, text.Trim(), StringComparison.Ordinal)));

        SetProperty(root, property, Value(type, name, other));
        root.ToXml().ShouldBe(xml.Replace($"{name}='{text}'", $"{name}='{otherText}'", StringComparison.Ordinal));
        root.TextOf(property).ShouldBe(otherText);
        SetProperty(root, property, null);
        root.ToXml().ShouldBe(xml.Replace($" {name}='{text}'", "", StringComparison.Ordinal));
        root.TextOf(property).ShouldBeNull();
    }

    [Theory]
    [InlineData("decimal", "Decimal", "0.12345678901234567890123456789012345", "decimal")]
    [InlineData("decimal", "Decimal", "100000000000000000000000000000", "decimal")]
    [InlineData("dateTime", "DateTime", "12345678901-01-01T00:00:00", "XmlDateTime")]
    [InlineData("dateTime", "DateTime", "2005-01-01T00:00:00.1234567891", "XmlDateTime")]
    [InlineData("time", "Time", "23:59:60", "XmlTime")]
    [InlineData("duration", "Duration", "P99999999999999999999M", "XmlDuration")]
    public void A_value_that_does_not_fit_is_kept_and_asking_for_it_says_so(string name, string property, string text, string type)
    {
        string xml = $"<root {name}='{text}' {name}List='{text} {text}'><{name}s> {text} </{name}s></root>";
        XmlElementNode root = Schema.Value.Parse(xml);
        Should.Throw<OverflowException>(() => Get(root, property)).Message
            .ShouldBe($"Root.{property} is '{text}', which {type} cannot hold; TextOf gives the text.");
        Should.Throw<OverflowException>(() => Get(root, property + "List"));
        Should.Throw<OverflowException>(() => ((System.Collections.IEnumerable)Get(root, property + "s")!).Cast<object>().ToList())
            .Message.ShouldStartWith($"Root.{property}s is ' {text} '");
        root.TextOf(property).ShouldBe(text);
        root.TextsOf(property + "s").ShouldBe([$" {text} "]);
        root.Clone().ShouldBe(root);
        ((dynamic)root).Flag = true;
        root.ToXml().ShouldBe(xml.Replace($"><{name}s>", $" flag='1'><{name}s>", StringComparison.Ordinal));
        root.Validate().IsValid.ShouldBeTrue();
    }

    [Fact]
    public void A_value_beyond_a_bounded_type_is_extra_when_it_is_read_leniently()
    {
        CompiledSchema schema = CompiledSchema.Of(SchemaText.Root("""<optional><attribute name="n"><data type="unsignedByte"/></attribute></optional>"""));
        XmlElementNode root = schema.Read("<root n='300'/>", XmlReadOptions.Lenient);
        ((byte?)((dynamic)root).N).ShouldBeNull();
        root.Extra.Attributes[0].Value.ShouldBe("300");
    }

    [Fact]
    public void Equal_values_make_objects_equal_however_they_are_written()
    {
        Equal("dateTime", "2005-07-31T12:00:00+02:00", "2005-07-31T10:00:00Z").ShouldBeTrue();
        Equal("dateTime", "2005-07-31T12:00:00", "2005-07-31T12:00:00Z").ShouldBeFalse();
        Equal("decimal", "1.0", "+1").ShouldBeTrue();
        Equal("duration", "P1D", "PT24H").ShouldBeTrue();
        Equal("duration", "P1M", "P30D").ShouldBeFalse();
        Equal("hexBinary", "0a", "0A").ShouldBeTrue();
        Equal("double", "-0", "0").ShouldBeTrue();

        static bool Equal(string name, string left, string right) =>
            Schema.Value.Parse($"<root {name}='{left}'/>").Equals(Schema.Value.Parse($"<root {name}='{right}'/>"));
    }

    [Fact]
    public void Dates_convert_from_and_to_those_of_the_framework()
    {
        XmlElementNode root = Schema.Value.Parse("<root dateTime='2005-07-31T12:29:29+02:00'/>");
        XmlDateTime read = ((dynamic)root).DateTime;
        ((DateTimeOffset)read).ShouldBe(new DateTimeOffset(2005, 7, 31, 12, 29, 29, TimeSpan.FromHours(2)));
        $"{read:yyyy zzz} {read}".ShouldBe("2005 +02:00 2005-07-31T12:29:29+02:00");
        (read > new DateTimeOffset(2005, 7, 31, 10, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
        ((dynamic)root).DateTime = (XmlDateTime)new DateTime(2006, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        ((dynamic)root).Date = (XmlDate)new DateOnly(2006, 1, 2);
        ((dynamic)root).Time = (XmlTime)new TimeOnly(1, 2);
        ((dynamic)root).Duration = (XmlDuration)TimeSpan.FromHours(25);
        root.ToXml().ShouldBe("<root dateTime='2006-01-02T03:04:05Z' date='2006-01-02' time='01:02:00' duration='P1DT1H'/>");
    }

    private static object Value(Type type, string name, object value) =>
        value is not string text ? value
        : name == "hexBinary" ? new ReadOnlyMemory<byte>(Convert.FromHexString(text))
        : name == "base64Binary" ? new ReadOnlyMemory<byte>(Convert.FromBase64String(text))
        : type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)])!.Invoke(null, [text, System.Globalization.CultureInfo.InvariantCulture])!;

    private static bool Same(object left, object right) => left is ReadOnlyMemory<byte> bytes ? bytes.Span.SequenceEqual(((ReadOnlyMemory<byte>)right).Span) : left.Equals(right);

    private static object? Property(object node, string name) => node.GetType().GetProperty(name)!.GetValue(node);

    private static object? Get(object node, string name)
    {
        try
        {
            return Property(node, name);
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static void SetProperty(object node, string name, object? value) => node.GetType().GetProperty(name)!.SetValue(node, value);
}
