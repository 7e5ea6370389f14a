using SchemaGen.RelaxNg.Diagnostics;

namespace SchemaGen.RelaxNg.Tests.Parsing.Compact;

/// <summary>Errors in the compact syntax are reported at their location with the expected text, and parsing continues.</summary>
public sealed class CompactErrorTests
{
    [Theory]
    [InlineData("element a { text", "1:17", "The end of the file is not allowed here; expected '}' or ',', '|', '&'")]
    [InlineData("element a text", "1:11", "'text' is not allowed here; expected '{'")]
    [InlineData("element { text }", "1:9", "'{' is not allowed here; expected a name, 'prefix:*', '*' or '('")]
    [InlineData("a | b, c", "1:6", "',' is not allowed here; expected '|', or parentheses around what another connector joins")]
    [InlineData("token - 'a' | b", "1:13", "'|' is not allowed here; expected parentheses around a pattern with '-'")]
    [InlineData("a ** b", "1:4", "'*' is not allowed here; expected '*', '+', '?', ',', '|', '&' or the end of the file")]
    [InlineData("token { minLength '1' }", "1:19", "The literal '1' is not allowed here; expected '='")]
    [InlineData("start = a b", "1:11", "'b' is not allowed here; expected ',', '|', '&', a definition, 'start', 'div' or 'include'")]
    [InlineData("element = text", "1:1", "'element' is not allowed here; expected '\\element': a keyword names a definition only after a backslash")]
    [InlineData("start = a ; b = c", "1:11", "';' is not allowed here; expected ',', '|', '&', a definition, 'start', 'div' or 'include'")]
    [InlineData("namespace : 'x'", "1:11", "':' is not allowed here; expected a prefix")]
    [InlineData("'open", "1:1", "The literal has no end; expected ', on the same line if it is a single quote")]
    [InlineData("\"\"\"open", "1:1", "The literal has no end; expected \"\"\"")]
    [InlineData(@"'\x{110000}'", "1:2", @"'\x{110000}' is no character of XML")]
    [InlineData("'\u0001'", "1:2", "U+0001 is no character of XML")]
    [InlineData("x:a", "1:1", "The prefix of 'x:a' is not declared; expected 'datatypes x = \"...\"' at the start of the file")]
    [InlineData("start poem\npoem = element poem { text }", "1:7", "'poem' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("start = poem\npoem element poem { text }", "2:6", "'element' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("namespace = 'urn:x'\nstart = text", "1:1", "'namespace' is not allowed here; expected 'default namespace = ...' or 'namespace PREFIX = ...'")]
    [InlineData("datatypes = 'urn:x'\nstart = text", "1:1", "'datatypes' is not allowed here; expected 'datatypes PREFIX = ...'")]
    [InlineData("element a { list }", "1:13", "'list' is not allowed here; expected '\\list': a keyword refers to a definition only after a backslash")]
    [InlineData("element a { b, start* }", "1:16", "'start' is not allowed here; expected '\\start': a keyword refers to a definition only after a backslash")]
    [InlineData("start = Element a { text }", "1:9", "'Element' is not allowed here; expected 'element'")]
    [InlineData("elment a { text }", "1:1", "'elment' is not allowed here; expected 'element'")]
    [InlineData("start = element a { atribute b { text } }", "1:21", "'atribute' is not allowed here; expected 'attribute'")]
    [InlineData("element x:a { empty }", "1:9", "The prefix of 'x:a' is not bound to a namespace")]
    [InlineData("namespace xml = 'x' empty", "1:11", "The prefix 'xml' stands for 'http://www.w3.org/XML/1998/namespace' only")]
    [InlineData("namespace xmlns = 'x' empty", "1:11", "The prefix 'xmlns' cannot be declared")]
    [InlineData("[ a = '1' ] empty", "1:3", "The annotation is not allowed: the attribute 'a' is in no namespace; an annotation needs one")]
    [InlineData("[ a [] ] 'x'", "1:10", "The annotation is not allowed: a value cannot hold an element; use '>>' for one that follows")]
    [InlineData("external '#x'", "1:10", "The file is '#x'; expected a URI reference without a fragment")]
    [InlineData("start : element a { text }", "1:7", "':' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("start = a\na : element a { text }", "2:3", "':' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("poem := element poem { text }", "1:6", "':' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("strat element poem { text }", "1:7", "'element' is not allowed here; expected '=', '|=' or '&='")]
    [InlineData("include sub.rnc", "1:9", "'sub.rnc' is not allowed here; expected a literal for a file's URI, in quotes as \"sub.rnc\"")]
    [InlineData("start = external sub.rnc", "1:18", "'sub.rnc' is not allowed here; expected a literal for a file's URI, in quotes as \"sub.rnc\"")]
    [InlineData("includ 'sub.rnc'", "1:1", "'includ' is not allowed here; expected 'include'")]
    [InlineData("start = a\ndvi { a = text }", "2:1", "'dvi' is not allowed here; expected 'div'")]
    [InlineData("default namespace 'u'\nstart = text", "1:19", "The literal 'u' is not allowed here; expected '='")]
    [InlineData("namespace x 'u'\nstart = text", "1:13", "The literal 'u' is not allowed here; expected '='")]
    [InlineData("namespace 'u'\nstart = text", "1:11", "The literal 'u' is not allowed here; expected a prefix")]
    [InlineData("start = a\nnamespace x = 'u'\na = element x:a { text }", "2:1", "'namespace' is not allowed here; expected declarations before the first definition")]
    [InlineData("start = a\ndefault namespace = 'u'\na = element a { text }", "2:1", "'default' is not allowed here; expected declarations before the first definition")]
    [InlineData("namspace x = 'u'\nelement x:a { text }", "1:1", "'namspace' is not allowed here; expected 'namespace'")]
    [InlineData("defualt namespace = 'u'\nelement a { text }", "1:1", "'defualt' is not allowed here; expected 'default'")]
    [InlineData("datatype d = 'http://www.w3.org/2001/XMLSchema-datatypes'\nelement a { d:int }", "1:1", "'datatype' is not allowed here; expected 'datatypes'")]
    [InlineData("element a { elment x:* { text } }\n", "1:13", "'elment' is not allowed here; expected 'element'")]
    [InlineData("start:element a { text }", "1:1", "'start:element' is not allowed here; expected 'start = ...'")]
    [InlineData("start = a\na:element a { text }", "2:1", "'a:element' is not allowed here; expected 'a = ...'")]
    [InlineData("start = a // the root\na = text", "1:11", "'/' is not allowed here; expected ',', '|', '&', a definition, 'start', 'div' or 'include' (comments begin with '#')")]
    [InlineData("element 'a' { text }", "1:9", "The literal 'a' is not allowed here; expected a name without quotes, 'prefix:*', '*' or '('")]
    [InlineData("start = atribute (a | b) { text }", "1:9", "'atribute' is not allowed here; expected 'attribute'")]
    public void A_mistake_is_told_with_what_was_expected(string text, string place, string message)
    {
        SchemaDocument document = SchemaCompiler.Parse("main.rnc", text, SchemaLimits.Default);

        SchemaDiagnostic diagnostic = document.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Location.ToString().ShouldBe($"main.rnc:{place}");
        diagnostic.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("element a { xs:int }", "The prefix of 'xs:int' is not declared; expected 'datatypes xs = \"...\"' at the start of the file; did you mean 'xsd:int'?")]
    [InlineData("element a { xsd:strng }", "XSD has no datatype strng; did you mean 'string'?")]
    [InlineData("element a { xsd:int { minInclusve = '1' } }", "XSD has no facet minInclusve; did you mean 'minInclusive'?")]
    [InlineData("include sub.rnc", "'sub.rnc' is not allowed here; expected a literal for a file's URI, in quotes as \"sub.rnc\"")]
    [InlineData("external sub.rnc", "'sub.rnc' is not allowed here; expected a literal for a file's URI, in quotes as \"sub.rnc\"")]
    [InlineData("include '%s.rnc'", "The file is '%s.rnc'; expected a URI reference without a fragment (section 4.5)")]
    [InlineData("element a { xsd:int { minInclusive = -10 } }", "'-' is not allowed here; expected a literal for the parameter's value, in quotes as \"-10\"")]
    [InlineData("namespace x = urn:x start = element x:a { empty }", "'urn:x' is not allowed here; expected a literal for the namespace or 'inherit', in quotes as \"urn:x\"")]
    [InlineData("datatypes d = 'foo' start = element a { d:int }", "The datatype library is 'foo'; expected an absolute URI without a fragment (section 4.3)")]
    [InlineData("start = element a\\x{zz} { empty }", "'\\x{zz}' is no character of XML; expected one, or an escape such as \\x{A} of one")]
    [InlineData("start = a a = element a { text } ## of what?\n, text", "',' is not allowed here; expected what the annotation before it is about: a pattern or a definition")]
    [InlineData("start = element a { txt }", "'txt' is not defined in this grammar (section 4.18); did you mean 'text'?")]
    [InlineData("start = element a { Empty }", "'Empty' is not defined in this grammar (section 4.18); did you mean 'empty'?")]
    [InlineData("start = element a { titel } title = element title { text }", "'titel' is not defined in this grammar (section 4.18); did you mean 'title'?")]
    public void A_misspelt_name_is_reported_with_the_one_that_was_meant(string text, string message) =>
        new SchemaFiles().Add("main.rnc", text).Compile("main.rnc").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("strat = element a { empty }", "1:1", "The grammar has no start (section 4.18); did you mean 'start' by 'strat'?")]
    [InlineData("a = empty\nStart = element a { a }", "2:1", "The grammar has no start (section 4.18); did you mean 'start' by 'Start'?")]
    [InlineData("poem = element a { empty }", "1:1", "The grammar has no start (section 4.18); expected 'start = ...'")]
    [InlineData("start = element a { empty }\nstart = element b { empty }", "2:1", "start is defined more than once without '|=' or '&=' (section 4.17); the first is at main.rnc:1:1")]
    [InlineData("start = a\na |= element a { empty }\na &= element b { empty }", "3:1", "'a' has '&=' here and '|=' at main.rnc:2:1 (section 4.17)")]
    [InlineData("start = parent a", "1:9", "There is no grammar around this one; refer to 'a' with its name alone (section 4.18)")]
    [InlineData("datatypes d = 'x' element a { empty }", "1:15", "The datatype library is 'x'; expected an absolute URI without a fragment (section 4.3)")]
    [InlineData("element * - (a | *) { empty }", "1:18", "The names that '*' excepts may not hold '*' (section 4.16)")]
    [InlineData("element a { attribute * { text } }", "1:13", "An attribute with '*' or 'PREFIX:*' must be followed by '+' or '*' (section 7.3)")]
    [InlineData("element a { (attribute b { text }, text)+ }", "1:14", "An attribute stands in ',' or '&' under '+' or '*'; only '|' may stand between (section 7.1.2)")]
    [InlineData("start = (element a { empty }, element b { empty })", "1:10", "The start of a schema may not hold ',': a document is one element (section 7.1.5)")]
    [InlineData("element a { list { 'x' & 'y' } }", "1:20", "A list may not hold '&' or mixed (section 7.1.3)")]
    public void A_schema_is_judged_in_the_words_of_its_syntax(string text, string place, string message)
    {
        SchemaDiagnostic diagnostic = new SchemaFiles().Add("main.rnc", text).Compile("main.rnc").Diagnostics.ShouldHaveSingleItem();
        diagnostic.Location.ToString().ShouldBe($"main.rnc:{place}");
        diagnostic.Message.ShouldBe(message);
    }

    [Fact]
    public void A_file_that_is_no_grammar_is_included_in_the_words_of_its_syntax() =>
        new SchemaFiles().Add("main.rnc", "include 'sub.rnc' start = text").Add("sub.rnc", "element a { empty }").Compile("main.rnc").Diagnostics[0]
            .Message.ShouldBe("'sub.rnc' is not a grammar; use 'external' for a file that holds another pattern (section 4.7)");

    [Theory]
    [InlineData("main.rng", "start = element a { text }", "The file is in the compact syntax, and its name ends with .rng; rename it to end with .rnc")]
    [InlineData("main.rnc", "<element name='a'/>", "The file is in the XML syntax, and its name ends with .rnc; rename it to end with .rng")]
    public void A_file_in_the_other_syntax_is_reported_as_that(string path, string text, string message) =>
        SchemaCompiler.Parse(path, text, SchemaLimits.Default).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("a = element a {\nb = text\nc = d,\nd = empty", "2:3", "4:3")]
    [InlineData("a = element a { text } }\nb = (c\nd = empty", "1:24", "3:1")]
    [InlineData("div {\n  a = ,\n  b = text\n  c = |\n}\nd = &", "2:7", "4:7", "6:5")]
    [InlineData("include { }\na = b c d\ne = f", "1:9", "2:7")]
    [InlineData("a = [ x:y = '1' ] b\nc = [ ( ] d\ne = ~", "1:7", "2:7", "3:5")]
    [InlineData("grammar { start = a, }\n", "1:22")]
    public void After_a_mistake_it_goes_on_with_the_next_definition(string text, params string[] places) =>
        SchemaCompiler.Parse("main.rnc", text, SchemaLimits.Default).Diagnostics
            .Select(static diagnostic => $"{diagnostic.Location.Line}:{diagnostic.Location.Column}").ShouldBe(places);

    [Fact]
    public void Definitions_around_a_mistake_are_there_for_others_to_refer_to() =>
        new SchemaFiles().Add("main.rnc", "start = element a { b, c }\nb = )\nc = text").Compile("main.rnc").Diagnostics
            .Select(static diagnostic => diagnostic.Location.ToString()).ShouldBe(["main.rnc:2:5"]);

    [Fact]
    public void Places_are_those_of_the_file_where_it_has_escapes_and_line_breaks_of_all_kinds() =>
        SchemaCompiler.Parse("main.rnc", "\\x{65}lement a {\r\n  text\r}\n \\x{2c} )", SchemaLimits.Default).Diagnostics.ShouldHaveSingleItem()
            .Location.ShouldBe(new RelaxNg.Text.SourceLocation("main.rnc", 4, 9, 1));

    [Theory]
    [InlineData("", "(")]
    [InlineData("", "element a { ")]
    [InlineData("", "mixed { (a, ")]
    [InlineData("", "div { ")]
    [InlineData("", "grammar { start = ")]
    [InlineData("[ ", "a [ ")]
    [InlineData("element ", "(")]
    public void Nesting_is_bounded(string start, string repeated) =>
        SchemaCompiler.Parse("main.rnc", start + string.Concat(Enumerable.Repeat(repeated, 100_000)), SchemaLimits.Default).Diagnostics
            .Select(static diagnostic => diagnostic.Code).ShouldBe([DiagnosticCode.TooDeep]);

    [Fact]
    public void Nesting_is_counted_as_the_xml_syntax_does()
    {
        SchemaLimits limits = SchemaLimits.Default with { Depth = 20 };
        string Nested(int depth) => $"{string.Concat(Enumerable.Repeat("(a, (b | ", depth))}c{string.Concat(Enumerable.Repeat(")?)", depth))}";

        SchemaCompiler.Parse("main.rnc", Nested(6), limits).Diagnostics.ShouldBeEmpty();
        SchemaCompiler.Parse("main.rnc", Nested(7), limits).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCode.TooDeep);
    }

    [Fact]
    public void Many_mistakes_take_little_time() =>
        SchemaCompiler.Parse("main.rnc", string.Concat(Enumerable.Repeat("a = )\n", 200_000)), SchemaLimits.Default).Diagnostics.Length
            .ShouldBe(SchemaLimits.Default.Diagnostics);
}
