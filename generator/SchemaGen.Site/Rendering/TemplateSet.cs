using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using SchemaGen.Datatypes;

namespace SchemaGen.Site.Rendering;

/// <summary>The templates of a site. Any built-in template can be replaced, and templates can include each other.</summary>
public sealed class TemplateSet : ITemplateLoader
{
    private static readonly Assembly Library = typeof(TemplateSet).Assembly;
    private readonly IReadOnlyDictionary<string, string> _replaced;
    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <summary>Creates a set of templates.</summary>
    /// <param name="replaced">The texts, by file name, of templates that replace built-in ones or are included by other templates; null for none.</param>
    public TemplateSet(IReadOnlyDictionary<string, string>? replaced = null) => _replaced = replaced ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>The built-in templates, as a starting point for changes.</summary>
    public static IEnumerable<SiteFile> BuiltIn => Names.Select(static name => new SiteFile(name, ReadBuiltIn(name)));

    /// <summary>The names of the built-in templates.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Library.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Whether a file can replace a built-in file or be included by a template. Other files are part of the site unchanged.</summary>
    public static bool IsPart(string name) => IsTemplate(name) || Names.Contains(name);

    private static bool IsTemplate(string name) => Path.GetExtension(name) is ".html" or ".md";

    /// <summary>Parses all templates. This reports an error at its own place, not where the template is included.</summary>
    /// <exception cref="TemplateException">A template has an error, or nothing uses it.</exception>
    internal void Check()
    {
        string[] names = [.. Names.Union(_replaced.Keys, StringComparer.Ordinal).Where(IsTemplate)];
        foreach (string name in names)
        {
            _ = this[name];
            if (!Names.Contains(name) && !Array.Exists(names, other => other != name && TextOf(other).Contains(name, StringComparison.Ordinal)))
            {
                throw new TemplateException(new SourceSpan(name, default, default), $"No template includes '{name}'{Spelling.DidYouMean(name, Names)}");
            }
        }
    }

    /// <summary>Returns the text of a template.</summary>
    internal string TextOf(string name) => _replaced.TryGetValue(name, out string? text) ? text : ReadBuiltIn(name);

    /// <summary>The parsed template with a name.</summary>
    /// <exception cref="TemplateException">The template has an error.</exception>
    internal Template this[string name]
    {
        get
        {
            if (!_parsed.TryGetValue(name, out Template? template))
            {
                template = Template.Parse(TextOf(name), name);
                if (template.HasErrors)
                {
                    throw new TemplateException(template.Messages[0].Span, template.Messages[0].Message);
                }

                _parsed.Add(name, template);
            }

            return template;
        }
    }

    string ITemplateLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        _replaced.ContainsKey(templateName) || Names.Contains(templateName)
            ? templateName
            : throw new Scriban.Syntax.ScriptRuntimeException(callerSpan, $"There is no template '{templateName}'");

    string ITemplateLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => TextOf(templatePath);

    ValueTask<string?> ITemplateLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(TextOf(templatePath));

    private static string ReadBuiltIn(string name)
    {
        using Stream stream = Library.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
