using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Sampling;
using SchemaGen.Schemas;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>Contents with more parts than a machine word has bits become tables that agree with the derivatives.</summary>
public sealed class WideSchemaTests
{
    /// <summary>Compact schemas with a part for each number, and documents of 70 parts, valid and invalid.</summary>
    public static TheoryData<string, string, string, string[], string[]> Schemas => new()
    {
        {
            "element d { ", " | ", "(attribute t { 'v#' }, element e# { text })", ["<d t='v0'><e0/></d>", "<d t='v69'><e69/></d>"],
            ["<d t='v69'><e68/></d>", "<d t='v70'><e70/></d>", "<d><e0/></d>", "<d t='v69'/>"]
        },
        {
            "element d { ", " | ", "(attribute t { 'v#' }, attribute a# { xsd:int })", ["<d t='v64' a64='1'/>"],
            ["<d t='v64' a63='1'/>", "<d t='v64'/>", "<d a64='1'/>", "<d t='v64' a64='x'/>", "<d t='v64' a64='1'>x</d>"]
        },
        { "element d { ", " | ", "attribute a# { text }", ["<d a0=''/>", "<d a69=''/>"], ["<d/>", "<d a0='' a69=''/>", "<d a70=''/>"] },
        { "element d { ", ", ", "attribute a# { text }?", ["<d/>", "<d a0='' a69=''/>"], ["<d a70=''/>"] },
        { "element d { (", " | ", "attribute a# { text }", ["<d a0='' a69=''/>", "<d a5=''/>"], ["<d/>", "<d a70=''/>"] },
        { "element d { ", ", ", "(attribute a# { xsd:int } | attribute b# { text })", [All("a# ='1'", " "), All("b# =''", " ")], [All("a# ='x'", " "), "<d a0='1'/>"] },
        { "element d { ", " | ", "(attribute t { 'v#' }, xsd:int)", ["<d t='v66'>5</d>"], ["<d t='v66'>x</d>", "<d t='x'>5</d>"] },
        { "element d { ", " | ", "(attribute t { 'v#' }, (element a# { empty } & element b# { empty }?))", ["<d t='v65'><b65/><a65/></d>"], ["<d t='v65'><b65/></d>"] },
        { "element d { ", ", ", "element e# { text }?", ["<d/>", "<d><e0/><e69/></d>"], ["<d><e69/><e0/></d>"] },
        { "element d { ", " & ", "element e# { text }?", ["<d/>", "<d><e69/><e0/></d>"], ["<d><e69/><e69/></d>"] },
        { "element d { list { ", ", ", "'w#'?", ["<d/>", "<d>w0 w69</d>"], ["<d>w69 w0</d>"] },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Tables_and_derivatives_agree(string start, string separator, string part, string[] valid, string[] invalid)
    {
        foreach (int width in new[] { 70, 200 })
        {
            string parts = string.Join(separator, Enumerable.Range(0, width).Select(i => part.Replace("#", $"{i}", StringComparison.Ordinal)));
            string end = start.EndsWith('(') ? ")+ }" : start.EndsWith("list { ", StringComparison.Ordinal) ? " } }" : " }";
            ValidatorPair pair = ValidatorPair.TryCreate("start = " + start + parts + end, "schema.rnc").ShouldNotBeNull();
            if (width == 70)
            {
                valid.ShouldAllBe(document => pair.ByTables(document).IsValid);
                invalid.ShouldAllBe(document => !pair.ByTables(document).IsValid);
                valid.Concat(invalid).ShouldAllBe(document => pair.ByDerivatives(document) == pair.ByTables(document).IsValid);
            }

            DocumentSampler sampler = new(pair.Grammar);
            for (ulong number = 0; number < 10 && sampler.CanSample; number++)
            {
                string document = sampler.SampleMutated(seed: 1, number)!;
                pair.ByTables(document).IsValid.ShouldBe(pair.ByDerivatives(document), document);
            }
        }
    }

    [Theory]
    [InlineData("<d t='v5' b5='1'/>", "RNG202", "<d> lacks attribute 'a5' because t='v5'")]
    [InlineData("<d t='v5' a66='1'/>", "RNG204", "Attribute 'a66' is not allowed on <d> because t='v5'; expected a5 or b5")]
    public void Errors_name_the_case(string document, string code, string message)
    {
        string cases = string.Join(" | ", Enumerable.Range(0, 70).Select(static i => $"(attribute t {{ 'v{i}' }}, attribute a{i} {{ text }}, attribute b{i} {{ text }}?)"));
        XmlValidationReport report = RelaxNgSchema.Parse($"start = element d {{ {cases} }}").Validate(System.Text.Encoding.UTF8.GetBytes(document));

        report.Errors.ShouldContain(error => error.Code == code && error.Message == message);
    }

    [Fact]
    public void What_multiplies_without_being_shared_is_still_refused()
    {
        // Each definition contains the previous one twice.
        IEnumerable<string> defines = Enumerable.Range(1, 40).Select(static i => $"d{i} = d{i - 1}, d{i - 1}");
        string schema = $"start = element r {{ d40 }}\nd0 = element e {{ text }}\n{string.Join('\n', defines)}";

        Should.Throw<RelaxNgSchemaException>(() => RelaxNgSchema.Parse(schema)).Diagnostics[0].Code.ShouldBe(RelaxNg.Diagnostics.DiagnosticCode.TooLarge);
    }

    [Fact]
    public void What_all_contents_share_counts_once()
    {
        string all = string.Join(" | ", Enumerable.Range(0, 1_600).Select(static i => $"e{i}"));
        IEnumerable<string> elements = Enumerable.Range(0, 1_600).Select(static i => $"e{i} = element e{i} {{ attribute a{i} {{ text }}?, any }}");
        RelaxNgSchema schema = RelaxNgSchema.Parse($"start = element r {{ any }}\nany = ({all})*\n{string.Join('\n', elements)}");

        schema.IsCompiled.ShouldBeTrue();
        schema.Validate("<r><e1599 a1599=''><e0/></e1599></r>"u8.ToArray()).Errors.ShouldBeEmpty();
        schema.Validate("<r><e1599 a1598=''/></r>"u8.ToArray()).IsValid.ShouldBeFalse();
    }

    private static string All(string attribute, string separator) =>
        $"<d {string.Join(separator, Enumerable.Range(0, 70).Select(i => attribute.Replace("# ", $"{i}", StringComparison.Ordinal)))}/>";
}
