using System.Xml;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>The minimum work of any consumer of a document: it reads every name and every value. All other times are compared with this.</summary>
internal sealed class BareReading
{
    // A field, so the compiler cannot remove the work that computes it.
    private long _length;

    /// <summary>Reads to the end.</summary>
    public void Read(XmlReader reader)
    {
        long length = 0;
        while (reader.Read())
        {
            length += reader.LocalName.Length + reader.NamespaceURI.Length;
            if (reader.HasValue)
            {
                length += reader.Value.Length;
            }

            while (reader.MoveToNextAttribute())
            {
                length += reader.LocalName.Length + reader.NamespaceURI.Length + reader.Value.Length;
            }
        }

        _length += length;
    }
}
