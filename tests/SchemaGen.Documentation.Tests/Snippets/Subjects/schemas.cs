// Schemas that are loaded, compared and written at run time.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Xml;
global using SchemaGen.Evolution;
global using SchemaGen.Runtime;
global using SchemaGen.Schemas;
