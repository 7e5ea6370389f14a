using System.Xml.Linq;
using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Datatypes.Tests.Suites;

/// <summary>James Clark's regextest.xml: expressions to compile or reject, and texts that match or do not.</summary>
public sealed class RegexSuiteTests(ITestOutputHelper output)
{
    private const int AllChecks = 120;

    [SkippableFact]
    public void Every_check_of_the_regex_suite_passes()
    {
        Skip.If(Corpora.SuitesFolder is null, "James Clark's suites are not on this machine");
        string path = Path.Combine(Corpora.SuitesFolder, "mod", "regex", "test", "regextest.xml");
        List<string> failures = [];
        int checks = 0;
        foreach (XElement testCase in XDocument.Load(path, LoadOptions.PreserveWhitespace).Root!.Elements("testCase"))
        {
            XElement expression = testCase.Elements().First();
            bool isCompiled = XsdPattern.TryCompile(expression.Value, out XsdPattern? pattern, out XsdPatternError? error);
            Count(isCompiled == (expression.Name.LocalName == "correct"), $"{expression.Name} {expression.Value}: {error?.Message}");
            foreach (XElement text in testCase.Elements().Skip(1))
            {
                bool isRight = pattern is not null && pattern.IsMatch(text.Value) == (text.Name.LocalName == "valid");
                Count(isRight, $"{expression.Value}: '{text.Value}' {text.Name}");
            }
        }

        output.WriteLine($"{checks - failures.Count} of {checks} checks passed");
        failures.ShouldBeEmpty();
        checks.ShouldBe(AllChecks);

        void Count(bool isRight, string check)
        {
            checks++;
            if (!isRight)
            {
                failures.Add(check);
            }
        }
    }
}
