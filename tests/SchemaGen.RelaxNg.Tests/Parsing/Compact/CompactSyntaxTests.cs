namespace SchemaGen.RelaxNg.Tests.Parsing.Compact;

/// <summary>The compact syntax produces the same tree as the equivalent XML form.</summary>
public sealed class CompactSyntaxTests
{
    [Theory]
    [InlineData("element a { text }", "<element name='a'><text/></element>")]
    [InlineData("element a { b, c | (d & e)? }", null)]
    [InlineData("element a { b, (c | (d & e)?) }", "<element name='a'><ref name='b'/><choice><ref name='c'/><optional><interleave><ref name='d'/><ref name='e'/></interleave></optional></choice></element>")]
    [InlineData("mixed { a*, b+, parent c, external 'd.rnc' }", "<mixed><zeroOrMore><ref name='a'/></zeroOrMore><oneOrMore><ref name='b'/></oneOrMore><parentRef name='c'/><externalRef href='d.rng'/></mixed>")]
    [InlineData("list { 'a', token 'b', string 'c', xsd:int '1' }", "<list><value>a</value><value>b</value><value type='string'>c</value><value type='int' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>1</value></list>")]
    [InlineData("token { minLength = '1' } - ('a' | 'b')", "<data type='token'><param name='minLength'>1</param><except><value>a</value><value>b</value></except></data>")]
    [InlineData("notAllowed | empty", "<choice><notAllowed/><empty/></choice>")]
    [InlineData(@"\element | \start", "<choice><ref name='element'/><ref name='start'/></choice>")]
    [InlineData("((a))", "<ref name='a'/>")]
    [InlineData("a, (b, c)", "<group><ref name='a'/><group><ref name='b'/><ref name='c'/></group></group>")]
    [InlineData("element element { attribute list { text } }", "<element name='element'><attribute name='list'/></element>")]
    [InlineData(@"\x{65}mpty", "<empty/>")]
    [InlineData(@"'\x{A}' ~ """"""a""b"""""" ~ ""c""", "<value>&#xA;a\"bc</value>")]
    public void Patterns(string compact, string? xml) => Check(compact, xml);

    [Theory]
    [InlineData("element * { empty }", "<element><anyName/><empty/></element>")]
    [InlineData("element * - (a | x:*) { empty }", "<element><anyName><except><name>a</name><nsName ns='urn:x'/></except></anyName><empty/></element>")]
    [InlineData("element x:* - x:a { empty }", "<element><nsName ns='urn:x'><except><name ns='urn:x'>a</name></except></nsName><empty/></element>")]
    [InlineData("element a | (b | x:c) { empty }", "<element><choice><name>a</name><choice><name>b</name><name ns='urn:x'>c</name></choice></choice><empty/></element>")]
    [InlineData("attribute a { text }", "<attribute name='a'/>")]
    [InlineData("attribute x:a { text }", "<attribute name='a' ns='urn:x'/>")]
    [InlineData("attribute i:a { text }", "<attribute><name>a</name><text/></attribute>")]
    [InlineData("attribute xml:base { text }", "<attribute name='xml:base'/>")]
    public void Name_classes(string compact, string xml) => Check($"namespace x = 'urn:x' namespace i = inherit {compact}", xml);

    [Theory]
    [InlineData("start = a a = empty", "<start><ref name='a'/></start><define name='a'><empty/></define>")]
    [InlineData("a |= empty a &= text", "<define name='a' combine='choice'><empty/></define><define name='a' combine='interleave'><text/></define>")]
    [InlineData("div { start |= empty div { } }", "<div><start combine='choice'><empty/></start><div/></div>")]
    [InlineData("include 'a.rnc' include 'b.rnc' inherit = x { start = empty }", "<include href='a.rng'/><include href='b.rng' ns='urn:x'><start><empty/></start></include>")]
    [InlineData("a = b, c", "<define name='a'><ref name='b'/><ref name='c'/></define>")]
    public void Grammars(string compact, string xml) => Check($"namespace x = 'urn:x' {compact}", $"<grammar>{xml}</grammar>");

    [Theory]
    [InlineData("default namespace = 'urn:d' element a { attribute b { text } }", "<element name='a' ns='urn:d'><attribute name='b' ns=''/></element>")]
    [InlineData("default namespace d = 'urn:d' element a { d:b }", null)]
    [InlineData("default namespace d = 'urn:d' element a { element d:* { empty } }", "<element name='a' ns='urn:d'><element><nsName/><empty/></element></element>")]
    [InlineData("default namespace = inherit element a { empty }", "<element name='a'><empty/></element>")]
    [InlineData("default namespace = '' element a { empty }", "<element name='a' ns=''><empty/></element>")]
    [InlineData("datatypes d = 'urn:library' d:t", "<data type='t' datatypeLibrary='urn:library'/>")]
    [InlineData("datatypes d = '' d:string", "<data type='string' datatypeLibrary=''/>")]
    [InlineData("namespace x = 'urn:' ~ 'x' x:a []", "<grammar><x:a xmlns:x='urn:x'/></grammar>")]
    public void Declarations(string compact, string? xml) => Check(compact, xml);

    [Theory]
    [InlineData("## One.\n## Two.\nelement a { empty }", "<element name='a'><a:documentation>One.\nTwo.</a:documentation><empty/></element>")]
    [InlineData("'a' |\n## Documents b.\n'b'", "<choice><value>a</value><value>b</value><a:documentation>Documents b.</a:documentation></choice>")]
    [InlineData("[ x:y = '1' x:z [ w = '2' 'text' v [ ] ] ] element a { empty }", "<element name='a' x:y='1'><x:z w='2'>text<v xmlns=''/></x:z><empty/></element>")]
    [InlineData("element a { text >> x:y [ ] }", "<element name='a'><text/><x:y/></element>")]
    [InlineData("element a { ## d\n (b | c)? }", "<element name='a'><optional><choice><a:documentation>d</a:documentation><ref name='b'/><ref name='c'/></choice></optional></element>")]
    [InlineData("element a { ## d\n b? }", "<element name='a'><optional><ref name='b'><a:documentation>d</a:documentation></ref></optional></element>")]
    [InlineData("element a >> x:y [ ] { empty }", "<element><name>a</name><x:y/><empty/></element>")]
    [InlineData("x:y [ ] start = empty x:z [ ] a = empty", "<grammar><x:y/><start><empty/></start><x:z/><define name='a'><empty/></define></grammar>")]
    [InlineData("[ xml:base = 'sub/' ] div { include 'a.rnc' }", "<grammar><div xml:base='sub/'><include href='a.rng'/></div></grammar>")]
    public void Annotations(string compact, string xml) => Check($"namespace x = 'urn:x' {compact}", xml);

    [Theory]
    [InlineData("# c\nelement a { empty }", "<!-- c --><element name='a'><empty/></element>")]
    [InlineData("element a { # c\nempty }", "<element name='a'><!-- c --><empty/></element>")]
    [InlineData("element a { empty # c\n}", "<element name='a'><empty/><!-- c --></element>")]
    [InlineData("a = empty\n  # of a\n# of b\nb = empty", "<grammar><define name='a'><empty/><!-- of a --></define><!-- of b --><define name='b'><empty/></define></grammar>")]
    [InlineData("a = empty\n# one\n# comment\n\n# another", "<grammar><define name='a'><empty/></define></grammar><!-- one\ncomment --><!-- another -->")]
    [InlineData("element a {\n  # c\n  b*\n}", "<element name='a'><!-- c --><zeroOrMore><ref name='b'/></zeroOrMore></element>")]
    [InlineData("element a {\n  (# c\n  b)*\n}", "<element name='a'><zeroOrMore><!-- c --><ref name='b'/></zeroOrMore></element>")]
    public void Comments(string compact, string xml) => Check(compact, xml);

    [Fact]
    public void A_qualified_name_is_resolved_by_the_declarations()
    {
        SchemaFiles schema = new SchemaFiles().Add("main.rnc", "namespace p = 'urn:p' element a { xsd:QName 'p:b' }");

        schema.Accepts("<a xmlns:q='urn:p'>q:b</a>", "main.rnc").ShouldBeTrue();
        schema.Accepts("<a>b</a>", "main.rnc").ShouldBeFalse();
    }

    [Fact]
    public void Files_of_both_syntaxes_make_one_schema() =>
        new SchemaFiles()
            .Add("main.rnc", "include 'part.rng' { a = element a { external 'text.rnc' } }")
            .Add("part.rng", SchemaFiles.GrammarText("<start><ref name='a'/></start><define name='a'><empty/></define>"))
            .Add("text.rnc", "text")
            .Accepts("<a>words</a>", "main.rnc").ShouldBeTrue();

    [Fact]
    public void An_included_file_takes_the_namespace_that_is_given_to_it() =>
        new SchemaFiles()
            .Add("main.rnc", "namespace x = 'urn:x' include 'part.rnc' inherit = x")
            .Add("part.rnc", "start = element a { attribute b { text } }")
            .Accepts("<a b='' xmlns='urn:x'/>", "main.rnc").ShouldBeTrue();

    /// <summary>Checks that the compact form produces the tree of the XML form, or errors if there is no XML form.</summary>
    private static void Check(string compact, string? xml)
    {
        const string Root = " xmlns='http://relaxng.org/ns/structure/1.0' xmlns:x='urn:x' xmlns:a='http://relaxng.org/ns/compatibility/annotations/1.0'";
        SchemaDocument parsed = SchemaCompiler.Parse("main.rnc", compact, SchemaLimits.Default);
        if (xml is null)
        {
            parsed.Diagnostics.ShouldNotBeEmpty();
            return;
        }

        int tag = xml.StartsWith("<!", StringComparison.Ordinal) ? xml.IndexOf("-->", StringComparison.Ordinal) + 4 : 1;
        SchemaDocument expected = SchemaCompiler.Parse("main.rng", xml.Insert(xml.IndexOfAny([' ', '>', '/'], tag), Root), SchemaLimits.Default);
        expected.Diagnostics.Concat(parsed.Diagnostics).Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}").ShouldBeEmpty();
        TreeText.Of(parsed.Root).ShouldBe(TreeText.Of(expected.Root));
    }
}
