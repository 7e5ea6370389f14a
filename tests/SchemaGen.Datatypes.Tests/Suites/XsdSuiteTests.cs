using System.Text.RegularExpressions;
using System.Xml.Linq;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Datatypes.Tests.Suites;

/// <summary>
/// James Clark's xsdtest.xml. For each datatype the file lists valid and equal texts, their lengths
/// and their order. A check is a datatype that must be created, or a text that must be valid or invalid, derived
/// as in his own harness.
/// </summary>
public sealed partial class XsdSuiteTests(ITestOutputHelper output)
{
    private const int AllChecks = 1_283;

    private readonly List<string> _failures = [];
    private int _checks;

    [SkippableFact]
    public void Every_check_of_the_datatype_suite_passes()
    {
        Skip.If(Corpora.SuitesFolder is null, "James Clark's suites are not on this machine");
        string path = Path.Combine(Corpora.SuitesFolder, "mod", "xsd-datatype", "test", "xsdtest.xml");
        foreach (XElement type in XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Elements("datatype"))
        {
            CheckType(type);
        }

        output.WriteLine($"{_checks - _failures.Count} of {_checks} checks passed");
        _failures.ShouldBeEmpty();
        _checks.ShouldBe(AllChecks);
    }

    private void CheckType(XElement type)
    {
        string name = type.Attribute("name")!.Value;
        Datatype? plain = Make(name);
        foreach (XElement text in type.Elements().Where(static e => e.Name.LocalName is "valid" or "invalid"))
        {
            Check(plain, text, isExpectedValid: text.Name.LocalName == "valid");
        }

        foreach (XElement @class in type.Elements("equiv").Elements("class"))
        {
            CheckEquivalence(name, @class);
        }

        foreach (XElement length in type.Elements("length"))
        {
            CheckLength(name, length, (int)length.Attribute("value")!);
        }

        foreach (XElement pair in type.Elements().Where(static e => e.Name.LocalName is "lessThan" or "incomparable"))
        {
            XElement[] values = [.. pair.Elements("value")];
            Datatype? aboveFirst = Make(name, ("minExclusive", values[0].Value));
            Check(aboveFirst, values[1], isExpectedValid: pair.Name.LocalName == "lessThan");
            Check(aboveFirst, values[0], isExpectedValid: false);
            Datatype? aboveSecond = Make(name, ("minExclusive", values[1].Value));
            Check(aboveSecond, values[0], isExpectedValid: false);
            Check(aboveSecond, values[1], isExpectedValid: false);
        }
    }

    private void CheckEquivalence(string name, XElement @class)
    {
        Datatype? type = Make(name);
        XElement[] members = [.. @class.Elements("value")];
        object? value = type?.Parse(members[0].Value, ContextOf(members[0]));
        foreach (XElement member in @class.Parent!.Elements("class").Elements("value").Where(member => member != members[0]))
        {
            bool isEqual = value is not null && value.Equals(type?.Parse(member.Value, ContextOf(member)));
            Count(isEqual == members.Contains(member), $"{name}: '{members[0].Value}' against '{member.Value}'");
        }
    }

    private void CheckLength(string name, XElement text, int length)
    {
        Check(Make(name, ("length", $"{length}")), text, isExpectedValid: true);
        Check(Make(name, ("length", $"{length + 1}")), text, isExpectedValid: false);
        if (length > 0)
        {
            Check(Make(name, ("length", $"{length - 1}")), text, isExpectedValid: false);
        }
    }

    private Datatype? Make(string name, params (string Name, string Value)[] parameters)
    {
        bool isMade = Types.TryXsd(name, parameters, out Datatype? datatype, out DatatypeError? error);
        Count(isMade, $"{name}: {error?.Message}");
        return datatype;
    }

    private void Check(Datatype? type, XElement text, bool isExpectedValid) =>
        Count(type is not null && type.IsValid(text.Value, ContextOf(text)) == isExpectedValid, $"{type?.Description}: '{text.Value}' {text.Name}");

    private void Count(bool isRight, string check)
    {
        _checks++;
        if (!isRight)
        {
            _failures.Add(check);
        }
    }

    private static DocumentContext ContextOf(XElement text)
    {
        DocumentContext context = new();
        foreach (XAttribute declaration in text.AncestorsAndSelf().Reverse().Attributes().Where(static a => a.IsNamespaceDeclaration))
        {
            context.Namespaces[declaration.Name.Namespace == XNamespace.None ? "" : declaration.Name.LocalName] = declaration.Value;
        }

        foreach (Match entity in EntityDeclaration().Matches(text.Attribute("internalSubset")?.Value ?? ""))
        {
            context.Entities.Add(entity.Groups["name"].Value);
        }

        return context;
    }

    [GeneratedRegex(@"<!ENTITY\s+(?<name>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EntityDeclaration();
}
