#pragma once

#ifdef DRAGOMAN_HAVE_LIBXML2

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace dragoman::test {

/// A GraphML file as libxml2 reads it, without any knowledge of ours.
struct GraphmlFile {
  struct Key {
    std::string side;  // node or edge
    std::string name;
    std::string type;
  };
  struct Element {
    std::string id, source, target;
    std::map<std::string, std::string> data;  // by key id
    bool repeated = false;                    // a key twice
  };
  std::map<std::string, Key> keys;  // by id
  std::vector<Element> nodes, edges;
  std::vector<std::string> order;  // names of the elements below graphml and graph, runs of one name as one
};

namespace detail {

inline std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string out = value ? reinterpret_cast<const char*>(value) : "";
  xmlFree(value);
  return out;
}

inline std::string text(const xmlNode* node) {
  xmlChar* value = xmlNodeGetContent(node);
  std::string out = value ? reinterpret_cast<const char*>(value) : "";
  xmlFree(value);
  return out;
}

inline std::string name_of(const xmlNode* node) { return reinterpret_cast<const char*>(node->name); }

inline void note(GraphmlFile& file, const std::string& name) {
  if (file.order.empty() || file.order.back() != name) file.order.push_back(name);
}

inline GraphmlFile::Element element(const xmlNode* node) {
  GraphmlFile::Element out{attribute(node, "id"), attribute(node, "source"), attribute(node, "target"), {}};
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    if (name_of(child) != "data") throw std::runtime_error("unexpected element " + name_of(child));
    if (!out.data.emplace(attribute(child, "key"), text(child)).second) out.repeated = true;
  }
  return out;
}

}  // namespace detail

/// Throws where the text is not well-formed XML or no GraphML.
inline GraphmlFile read_graphml(const std::string& bytes) {
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "graphml", nullptr,
                    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE),
      xmlFreeDoc);
  if (!document) throw std::runtime_error("not well-formed XML");
  const xmlNode* root = xmlDocGetRootElement(document.get());
  if (detail::name_of(root) != "graphml" || !root->ns || root->ns->prefix) throw std::runtime_error("no GraphML, or a prefix");
  GraphmlFile file;
  for (const xmlNode* child = root->children; child; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    detail::note(file, detail::name_of(child));
    if (detail::name_of(child) == "key") {
      const bool is_new = file.keys.emplace(detail::attribute(child, "id"),
                                            GraphmlFile::Key{detail::attribute(child, "for"), detail::attribute(child, "attr.name"),
                                                             detail::attribute(child, "attr.type")}).second;
      if (!is_new || child->children) throw std::runtime_error("a key twice, or with a default");
    }
    if (detail::name_of(child) != "graph") continue;
    for (const xmlNode* item = child->children; item; item = item->next) {
      if (item->type != XML_ELEMENT_NODE) continue;
      detail::note(file, detail::name_of(item));
      (detail::name_of(item) == "node" ? file.nodes : file.edges).push_back(detail::element(item));
    }
  }
  return file;
}

}  // namespace dragoman::test

#endif
