using System.Reflection;
using SchemaGen.Testing;

namespace SchemaGen.Runtime.Tests;

/// <summary>Every error code of documents has a documentation page.</summary>
public class ErrorCodePageTests
{
    public static TheoryData<string> Codes => new(
        [.. typeof(XmlErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static code => (string)code.GetRawConstantValue()!)]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_a_page(string code)
    {
        string folder = SourceTree.PathOf("docs", "diagnostics");
        string page = File.ReadAllText(Path.Combine(folder, $"{code}.md"));

        page.ShouldStartWith($"# {code}: ");
        File.ReadAllText(Path.Combine(folder, "README.md")).ShouldContain($"[{code}]({code}.md)");
    }
}
