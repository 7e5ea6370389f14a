using SchemaGen.Compiler.Tests.Emit;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Any document that is read leniently is written unchanged.</summary>
public sealed class LenientReadingTests
{
    private const int Documents = 400;

    public static TheoryData<string, string> Schemas => new()
    {
        { "a chain of images", SchemaText.Grammar(GeneratedFilesTests.Chain) },
        {
            "required values",
            SchemaText.Root(
                """
                <attribute name="number"><data type="int"/></attribute>
                <attribute name="switch"><choice><value>yes</value><value>no</value></choice></attribute>
                <attribute name="word"><choice><value>one</value><value>two</value><value>three</value></choice></attribute>
                <attribute name="version"><value>1.0</value></attribute>
                <interleave>
                  <element name="size"><attribute name="unit"/><data type="unsignedLong"/></element>
                  <element name="count"><data type="unsignedInt"/></element>
                  <element name="kind"><choice><value>a</value><value>b</value></choice></element>
                  <optional><element name="on"><empty/></element></optional>
                  <zeroOrMore><element name="port"><data type="unsignedShort"/></element></zeroOrMore>
                </interleave>
                """)
        },
        {
            "two unions in one element",
            SchemaText.Root(
                """<ref name="left"/><ref name="right"/><zeroOrMore><element name="more"><text/></element></zeroOrMore>""",
                """
                <define name="left"><choice>
                  <group><attribute name="l"><value>a</value></attribute><element name="la"><attribute name="x"/></element></group>
                  <group><attribute name="l"><value>b</value></attribute><element name="lb"><text/></element></group>
                </choice></define>
                <define name="right"><choice>
                  <group><attribute name="r"><value>a</value></attribute><optional><attribute name="extra"/></optional></group>
                  <group><attribute name="r"><value>b</value></attribute><element name="rb"><empty/></element></group>
                </choice></define>
                """)
        },
        {
            "a union with a list in one of its cases",
            SchemaText.Root(
                """
                <choice>
                  <group><attribute name="t"><value>a</value></attribute><optional><ref name="more"/></optional></group>
                  <group><attribute name="t"><value>b</value></attribute><optional><ref name="more"/></optional></group>
                  <group><attribute name="t"><value>c</value></attribute><optional><ref name="more"/></optional></group>
                  <group><attribute name="t"><value>d</value></attribute><oneOrMore><ref name="more"/></oneOrMore></group>
                </choice>
                """,
                """<define name="more"><element name="more"><attribute name="n"/></element></define>""")
        },
        {
            "elements of one name",
            SchemaText.Root(
                """
                <oneOrMore><element name="source"><choice>
                  <group><attribute name="protocol"><value>http</value></attribute><attribute name="url"/></group>
                  <group><attribute name="protocol"><choice><value>nbd</value><value>rbd</value></choice></attribute><element name="host"><attribute name="name"/></element></group>
                </choice></element></oneOrMore>
                <optional><choice><element name="uuid"><text/></element><element name="usage"><text/></element></choice></optional>
                """)
        },
        {
            "namespaces, wildcards and mixed content",
            SchemaText.Root(
                """
                <zeroOrMore><attribute><nsName ns="urn:x"/></attribute></zeroOrMore>
                <optional><element name="x:line"><attribute name="n"><data type="int"/></attribute></element></optional>
                <optional><element name="note"><mixed><zeroOrMore><element name="b"><text/></element></zeroOrMore></mixed></element></optional>
                <zeroOrMore><element><nsName ns="urn:y"/><text/></element></zeroOrMore>
                """)
        },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Any_document_comes_back(string what, string schema)
    {
        CompiledSchema compiled = CompiledSchema.Of(schema);
        SchemaResult result = SchemaCompiler.Compile("test.rng", path => SchemaCompiler.Parse(path, schema, SchemaLimits.Default), SchemaLimits.Default);
        DocumentSampler sampler = new(result.Grammar!);
        int invalid = 0;
        for (ulong number = 0; number < Documents; number++)
        {
            string document = sampler.SampleMutated(seed: 1, number)!;
            List<XmlValidationError> errors = [];
            try
            {
                XmlElementNode node = compiled.Read(document, XmlReadOptions.Lenient with { OnError = errors.Add });
                Infoset.FirstDifference(document, node.ToXml()).ShouldBeNull($"{what}, {number}: {document}");
                node.Clone().Equals(node).ShouldBeTrue($"{what}, {number}: {document}");
                (node.Validate().IsValid || errors.Count > 0).ShouldBeTrue($"{what}, {number}: {document}");
                invalid += errors.Count > 0 ? 1 : 0;
            }
            catch (XmlValidationException exception)
            {
                exception.Errors.ShouldContain(static error => error.Code == XmlErrorCodes.UnexpectedElement && error.Path.LastIndexOf('/') == 0, document);
            }
        }

        invalid.ShouldBeGreaterThan(Documents / 4, what);
    }

    [Theory]
    [InlineData("<a b='x' c='1'/>")]
    [InlineData("<a c='1' b='x'/>")]
    [InlineData("<a b='1' c='2'/>")]
    public void Both_of_two_attributes_of_which_one_is_allowed_come_back(string document)
    {
        CompiledSchema compiled = CompiledSchema.Of(SchemaText.Grammar(
            "<start><element name='a'><attribute><choice><name>b</name><name>c</name></choice><data type='duration' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'/></attribute></element></start>"));
        Infoset.FirstDifference(document, compiled.Read(document, XmlReadOptions.Lenient).ToXml()).ShouldBeNull();
    }

    [Fact]
    public void A_valid_document_is_read_as_strictly()
    {
        string schema = SchemaText.Grammar(GeneratedFilesTests.Chain);
        CompiledSchema compiled = CompiledSchema.Of(schema);
        SchemaResult result = SchemaCompiler.Compile("test.rng", path => SchemaCompiler.Parse(path, schema, SchemaLimits.Default), SchemaLimits.Default);
        DocumentSampler sampler = new(result.Grammar!);
        for (ulong number = 0; number < Documents; number++)
        {
            string document = sampler.Sample(seed: 1, number)!;
            XmlElementNode lenient = compiled.Read(document, XmlReadOptions.Lenient with { OnError = static error => throw new InvalidOperationException(error.ToString()) });
            lenient.ShouldBe(compiled.Read(document));
            lenient.Extra.IsEmpty.ShouldBeTrue();
        }
    }
}
