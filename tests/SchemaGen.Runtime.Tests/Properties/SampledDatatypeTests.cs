using System.Xml.Linq;
using SchemaGen.RelaxNg.Sampling;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>The sampler finds values for every datatype and every facet.</summary>
public sealed class SampledDatatypeTests
{
    private const int Count = 60;

    [Theory]
    [InlineData("string", 40)]
    [InlineData("normalizedString", 40)]
    [InlineData("token", 40)]
    [InlineData("boolean", 4)]
    [InlineData("decimal", 20)]
    [InlineData("float", 8)]
    [InlineData("double", 8)]
    [InlineData("duration", 8)]
    [InlineData("dateTime", 40)]
    [InlineData("time", 40)]
    [InlineData("date", 40)]
    [InlineData("gYearMonth", 30)]
    [InlineData("gYear", 5)]
    [InlineData("gMonthDay", 40)]
    [InlineData("gDay", 30)]
    [InlineData("gMonth", 20)]
    [InlineData("hexBinary", 30)]
    [InlineData("base64Binary", 30)]
    [InlineData("anyURI", 5)]
    [InlineData("QName", 40)]
    [InlineData("NOTATION", 40)]
    [InlineData("language", 5)]
    [InlineData("NMTOKEN", 40)]
    [InlineData("NMTOKENS", 40)]
    [InlineData("Name", 40)]
    [InlineData("NCName", 40)]
    [InlineData("ID", 40)]
    [InlineData("IDREF", 40)]
    [InlineData("IDREFS", 40)]
    [InlineData("integer", 20)]
    [InlineData("nonPositiveInteger", 20)]
    [InlineData("negativeInteger", 20)]
    [InlineData("long", 20)]
    [InlineData("int", 20)]
    [InlineData("short", 20)]
    [InlineData("byte", 20)]
    [InlineData("nonNegativeInteger", 20)]
    [InlineData("unsignedLong", 20)]
    [InlineData("unsignedInt", 20)]
    [InlineData("unsignedShort", 20)]
    [InlineData("unsignedByte", 20)]
    [InlineData("positiveInteger", 20)]
    public void Every_datatype_has_many_values(string type, int different) =>
        Values($"<data type='{type}'/>").Distinct().Count().ShouldBeGreaterThanOrEqualTo(different);

    [Theory]
    [InlineData("<data type='integer'><param name='minInclusive'>1000000</param><param name='maxExclusive'>1000002</param></data>")]
    [InlineData("<data type='decimal'><param name='minExclusive'>0.001</param><param name='maxExclusive'>0.003</param><param name='fractionDigits'>3</param></data>")]
    [InlineData("<data type='decimal'><param name='totalDigits'>2</param></data>")]
    [InlineData("<data type='double'><param name='minInclusive'>1e10</param></data>")]
    [InlineData("<data type='date'><param name='minInclusive'>1850-01-01</param><param name='maxInclusive'>1850-12-31</param></data>")]
    [InlineData("<data type='duration'><param name='minInclusive'>P1Y</param></data>")]
    [InlineData("<data type='string'><param name='length'>7</param></data>")]
    [InlineData("<data type='token'><param name='minLength'>2</param><param name='maxLength'>3</param></data>")]
    [InlineData("<data type='hexBinary'><param name='length'>4</param></data>")]
    [InlineData("<data type='base64Binary'><param name='minLength'>5</param></data>")]
    [InlineData("<data type='IDREFS'><param name='length'>3</param></data>")]
    [InlineData("<data type='string'><param name='pattern'>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</param></data>")]
    [InlineData("<data type='string'><param name='pattern'>[a-m]*b</param><param name='pattern'>.{4,6}</param></data>")]
    [InlineData(@"<data type='string'><param name='pattern'>\i\c*:\d{2}[^\s&amp;]\p{IsGreek}</param></data>")]
    [InlineData("<data type='unsignedShort'><param name='pattern'>0x[0-9]|0[0-7]+|[1-9][0-9]*</param></data>")]
    [InlineData("<data type='token'><except><choice><value>a</value><value>b</value></choice></except></data>")]
    [InlineData("<list><oneOrMore><choice><data type='int'/><value>none</value></choice></oneOrMore></list>")]
    [InlineData("<list><data type='token'><param name='minLength'>3</param></data><optional><value type='string'>x</value></optional></list>")]
    [InlineData("<choice><value type='string'> x  y\n</value><value>  x  y </value></choice>")]
    [InlineData("<value type='QName' ns='urn:q'>name</value>")]
    public void Facets_are_met(string value) => Values(value).Count.ShouldBe(Count);

    /// <summary>Returns values that both validators accept as the text of an element.</summary>
    private static List<string> Values(string pattern)
    {
        ValidatorPair pair = ValidatorPair.TryCreate(
            $"<element name='v' xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>{pattern}</element>").ShouldNotBeNull();
        DocumentSampler sampler = new(pair.Grammar);
        sampler.CanSample.ShouldBeTrue();
        List<string> values = [];
        for (ulong number = 0; number < Count; number++)
        {
            string document = sampler.Sample(1, number)!;
            pair.ByTables(document).Errors.ShouldBeEmpty(document);
            pair.ByDerivatives(document).ShouldBeTrue(document);
            values.Add(XElement.Parse(document, LoadOptions.PreserveWhitespace).Value);
        }

        return values;
    }
}
