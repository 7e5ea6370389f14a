using System.Collections;
using System.Reflection;
using System.Text.Json;
using Scriban.Runtime;
using SchemaGen.Site.Model;

namespace SchemaGen.Site.Rendering;

/// <summary>
/// Converts the model for templates, with the names of the JSON output. All text is escaped here, so a template cannot forget to escape it.
/// Only <see cref="Markup"/> is passed on unchanged.
/// </summary>
/// <param name="escape">Escapes text for the output format of the templates.</param>
/// <param name="escapeCode">Escapes code blocks for the output format; null to escape them like text.</param>
internal sealed class ScriptModel(Func<string, string> escape, Func<string, string>? escapeCode = null)
{
    private readonly Dictionary<Type, (string Name, PropertyInfo Property)[]> _properties = [];

    /// <summary>Converts a value of the model.</summary>
    public object? Of(object? value) => value switch
    {
        null => null,
        string text => escape(text),
        Markup markup => markup.Html,
        bool or int => value,
        TextBlock { Kind: TextBlock.Code } code when escapeCode is not null => OfRecord(code, escapeCode(code.Text)),
        IEnumerable items => new ScriptArray(items.Cast<object?>().Select(Of)),
        _ => OfRecord(value),
    };

    private ScriptObject OfRecord(TextBlock block, string text)
    {
        ScriptObject script = OfRecord(block);
        script.Remove("text");
        script.SetValue("text", text, readOnly: true);
        return script;
    }

    private ScriptObject OfRecord(object value)
    {
        if (!_properties.TryGetValue(value.GetType(), out (string Name, PropertyInfo Property)[]? properties))
        {
            properties = [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property))];
            _properties.Add(value.GetType(), properties);
        }

        ScriptObject script = [];
        foreach ((string name, PropertyInfo property) in properties)
        {
            script.SetValue(name, Of(property.GetValue(value)), readOnly: true);
        }

        return script;
    }
}
